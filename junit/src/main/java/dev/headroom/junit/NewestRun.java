package dev.headroom.junit;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.RunLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A run directory that was named itself, or by the folder in which it lies. */
final class NewestRun {
  private NewestRun() {}

  /**
   * The folder itself if it is a run, else the last run in it: names begin with the time.
   *
   * @throws RefusedException if there is none
   */
  static Path in(Path folder) throws IOException {
    if (isRun(folder) || !Files.isDirectory(folder)) {
      return folder;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(NewestRun::isRun)
          .max(Comparator.comparing(run -> run.getFileName().toString()))
          .orElseThrow(
              () -> new RefusedException(folder + " is no run directory, and none is in it"));
    }
  }

  private static boolean isRun(Path folder) {
    return Files.isRegularFile(folder.resolve(RunLayout.MANIFEST));
  }
}
