package dev.headroom.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs that were recorded once and stay as they are, one of every version of the format. */
final class RecordedFiles {
  private RecordedFiles() {}

  /** Copies the run of a version into a folder, where a test may damage it. */
  static Path copy(String version, Path folder) throws IOException {
    Path from = folder(version);
    Path to = folder.resolve("run");
    for (Path file : files(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return to;
  }

  /** All files below a folder, in a fixed order. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static RecordedRun read(Path root) {
    try {
      return RunReader.read(RunDirectory.open(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String version) {
    try {
      return Path.of(RecordedFiles.class.getResource("/format-" + version).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
