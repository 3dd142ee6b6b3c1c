package dev.headroom.load;

import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.option.TargetOptions;
import dev.headroom.load.plan.SaturationRule;
import dev.headroom.load.simulation.InjectorRun;
import dev.headroom.load.simulation.ProbeSimulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets the probe measure servers whose capacity is known, with its default settings, and prints a
 * Markdown table of what it found. Ends with 3 where an error is above {@value #MAX_PERCENT} %.
 */
public final class KnownCapacityAccuracy {
  private static final double MAX_PERCENT = 3;
  private static final int GOAL_MISSED = 3;
  private static final int REPEATS = 3;

  private record Server(int workers, int serviceMillis) {}

  private static final List<Server> SERVERS =
      List.of(new Server(1, 20), new Server(4, 20), new Server(8, 10));

  private KnownCapacityAccuracy() {}

  /**
   * @param arguments none, or the number of repeats
   */
  public static void main(String[] arguments) throws Exception {
    int repeats = arguments.length == 0 ? REPEATS : Integer.parseInt(arguments[0]);
    System.out.println("| workers | service ms | capacity 1/s | measured X_max 1/s | error % |");
    System.out.println("|---:|---:|---:|---:|---:|");
    double worst = 0;
    for (Server server : SERVERS) {
      for (int repeat = 0; repeat < repeats; repeat++) {
        worst = Math.max(worst, Math.abs(errorPercent(server)));
      }
    }
    System.out.printf(
        Locale.ROOT, "%nlargest error %.2f %%, allowed %.0f %%%n", worst, MAX_PERCENT);
    System.exit(worst > MAX_PERCENT ? GOAL_MISSED : 0);
  }

  private static double errorPercent(Server kind) throws Exception {
    try (var server =
        new KnownCapacityServer(kind.workers(), Duration.ofMillis(kind.serviceMillis()))) {
      double measured = measure(server);
      double percent = 100 * (measured / server.capacity() - 1);
      System.out.printf(
          Locale.ROOT,
          "| %d | %d | %.0f | %.2f | %+.2f |%n",
          kind.workers(),
          kind.serviceMillis(),
          server.capacity(),
          measured,
          percent);
      return percent;
    }
  }

  private static double measure(KnownCapacityServer server) throws Exception {
    Path folder = Files.createTempDirectory("headroom-accuracy");
    try {
      Map<String, String> properties = Map.of(TargetOptions.BASE_URL, server.baseUrl());
      InjectorRun run = InjectorRun.of(ProbeSimulation.class, folder, properties);
      if (run.exitCode() != ExitCode.RAN) {
        throw new IllegalStateException(run.output());
      }
      return SaturationRule.capacity(run.results());
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
