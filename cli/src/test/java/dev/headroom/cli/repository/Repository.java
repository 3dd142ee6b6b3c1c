package dev.headroom.cli.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the files of the project are. */
final class Repository {
  private static final String LAUNCHER = "headroom";

  private Repository() {}

  /** The folder with the launcher, above the one in which a test runs. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve(LAUNCHER))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not inside the project's folder");
      }
    }
    return folder;
  }

  /** The modules' folders: those with a pom of their own. */
  static List<Path> modules(Path root) throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
          .sorted()
          .toList();
    }
  }

  /** Files below a folder, without what builds leave; none where it is not there. */
  static List<Path> files(Path folder, String suffix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .filter(file -> !folder.relativize(file).startsWith("target"))
          .sorted()
          .toList();
    }
  }
}
