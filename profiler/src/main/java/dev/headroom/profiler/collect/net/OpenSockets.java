package dev.headroom.profiler.collect.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inodes of the sockets that a process has open, by the links of its descriptors. */
final class OpenSockets {
  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

  private OpenSockets() {}

  /**
   * @param process its folder in {@code /proc}
   * @return none where only its owner may look
   */
  static Set<String> of(Path process) {
    Set<String> inodes = new HashSet<>();
    try (var descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path descriptor : descriptors) {
        inode(descriptor, inodes);
      }
    } catch (IOException | UncheckedIOException e) {
      return inodes;
    }
    return inodes;
  }

  private static void inode(Path descriptor, Set<String> inodes) {
    try {
      Matcher target = SOCKET.matcher(Files.readSymbolicLink(descriptor).toString());
      if (target.matches()) {
        inodes.add(target.group(1));
      }
    } catch (IOException e) {
      // It was closed meanwhile.
    }
  }
}
