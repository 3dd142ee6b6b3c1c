package dev.headroom.cli.stats;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.profiler.read.GatlingResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where Gatling left its results. */
public final class ResultsFolders {
  private ResultsFolders() {}

  /**
   * A folder of results, or those that it holds, in the order of their names, which end with their
   * times.
   *
   * @throws RefusedException if there is no such folder, or none in it
   */
  public static List<Path> in(Path folder) throws IOException {
    if (GatlingResults.isOne(folder)) {
      return List.of(folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new RefusedException(folder + ": there is no such folder");
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> found = inside.filter(GatlingResults::isOne).sorted().toList();
      if (found.isEmpty()) {
        throw new RefusedException(
            "neither " + folder + " nor a folder in it has a " + GatlingResults.LOG);
      }
      return found;
    }
  }
}
