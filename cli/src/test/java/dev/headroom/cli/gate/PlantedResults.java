package dev.headroom.cli.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Results folders as Gatling 3.12 left them, of runs whose response times are known. */
public final class PlantedResults {
  private static final long BEGIN_MILLIS = 1_800_000_000_000L;
  private static final int SECONDS = 30;
  private static final int PER_SECOND = 100;

  private final Path root;
  private final SplittableRandom random;

  public PlantedResults(Path root, long seed) {
    this.root = root;
    this.random = new SplittableRandom(seed);
  }

  /**
   * Runs of the same code: two requests in turn, about 20 and 80 ms, runs 1 % apart.
   *
   * @param factor of all response times
   * @param failed share of the requests that fail
   */
  public Path runs(String name, int runs, double factor, double failed) throws IOException {
    Path folder = root.resolve(name);
    for (int run = 1; run <= runs; run++) {
      double own = factor * (1 + 0.01 * (2 * random.nextDouble() - 1));
      write(Files.createDirectories(folder.resolve(name + "-" + run)), own, failed);
    }
    return folder;
  }

  private void write(Path folder, double factor, double failed) throws IOException {
    StringBuilder log = new StringBuilder();
    log.append("RUN\tcom.example.Checkout\tcheckout\t" + BEGIN_MILLIS + "\t \t3.12.0\n");
    for (int i = 0; i < SECONDS * PER_SECOND; i++) {
      long start = BEGIN_MILLIS + i * 1_000L / PER_SECOND;
      boolean isSearch = i % 2 == 0;
      double spread = 1 + 0.3 * random.nextDouble();
      long end = start + Math.round((isSearch ? 20 : 80) * factor * spread);
      String status = random.nextDouble() < failed ? "KO\tstatus 500" : "OK\t ";
      log.append("REQUEST\t\t" + (isSearch ? "search" : "buy") + "\t" + start + "\t" + end + "\t");
      log.append(status).append('\n');
    }
    Files.writeString(folder.resolve("simulation.log"), log);
  }
}
