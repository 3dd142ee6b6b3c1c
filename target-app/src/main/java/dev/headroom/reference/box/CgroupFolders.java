package dev.headroom.reference.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the two versions of cgroups have in common: folders, and files that take a value. */
final class CgroupFolders {
  private static final String PROCESSES = "cgroup.procs";

  private CgroupFolders() {}

  /** The command preceded by a shell that moves itself into every folder and then becomes it. */
  static List<String> inside(List<Path> folders, List<String> command) {
    List<String> wrapped = new ArrayList<>(List.of("/bin/sh", "-c"));
    wrapped.add(
        "n=$1; shift; while [ \"$n\" -gt 0 ]; do echo $$ > \"$1\" || exit 126; shift;"
            + " n=$((n - 1)); done; exec \"$@\"");
    wrapped.add("sh");
    wrapped.add(Integer.toString(folders.size()));
    folders.forEach(folder -> wrapped.add(folder.resolve(PROCESSES).toString()));
    wrapped.addAll(command);
    return List.copyOf(wrapped);
  }

  /** Kernel files take a value in one write, and must not be truncated or created. */
  static void write(Path file, String value) throws IOException {
    Files.writeString(file, value, java.nio.file.StandardOpenOption.WRITE);
  }

  /** Removes a group's folder and those of groups below it. */
  static void remove(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> below;
    try (Stream<Path> children = Files.list(folder)) {
      below = children.filter(Files::isDirectory).toList();
    }
    for (Path child : below) {
      remove(child);
    }
    try {
      Files.delete(folder);
    } catch (NoSuchFileException e) {
      // Somebody else removed it, as a watchdog does.
    }
  }
}
