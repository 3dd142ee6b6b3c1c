package dev.headroom.cli.accuracy;

import dev.headroom.load.KnownCapacityServer;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.gatling.TrafficSource;
import dev.headroom.load.injector.InjectorCommand;
import dev.headroom.load.plan.TrafficPlan;
import dev.headroom.load.simulation.traffic.ShapeSimulation;
import dev.headroom.profiler.responses.gatling.GatlingLogDecoder;
import dev.headroom.profiler.responses.gatling.LogVisitor;
import dev.headroom.reference.machine.FolderTree;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the injector offers of what it is asked for, second by second, at 2,000 requests a second on
 * one core, against a server on another. Prints a Markdown table.
 */
public final class OfferedRate {
  /** The first seconds are those of a cold JVM, and no part of the table. */
  private static final int WARM_UP_SECONDS = 10;

  private static final int SECONDS = 30;
  private static final int PER_SECOND = 2_000;
  private static final String LAG = "headroom.injector.start.lag.p99";

  private OfferedRate() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println(
        "| arrivals | asked | sent | largest deviation of a second | start lag p99, worst second |");
    System.out.println("|---|---|---|---|---|");
    for (String process : List.of("even", "poisson")) {
      row(process);
    }
  }

  private static void row(String process) throws Exception {
    Path folder = Files.createTempDirectory("offered-rate");
    try (var server = new KnownCapacityServer(64, Duration.ofMillis(5))) {
      Map<String, String> options = new HashMap<>();
      options.put("baseUrl", server.baseUrl());
      options.put("requests", "GET /");
      options.put("shape", "hold " + PER_SECOND + "/s " + (WARM_UP_SECONDS + SECONDS) + "s");
      options.put("arrivals", process);
      options.put("injectorFile", folder.resolve("injector.jsonl").toString());
      int[] asked = asked(options);
      run(options, folder);
      print(process, asked, sent(folder), worstLag(folder));
    } finally {
      FolderTree.delete(folder);
    }
  }

  private static int[] asked(Map<String, String> options) {
    TrafficPlan plan = TrafficSource.OF_OPTIONS.plan(LoadOptions.of(options));
    return Arrays.copyOfRange(plan.perSecond(), WARM_UP_SECONDS, WARM_UP_SECONDS + SECONDS);
  }

  private static void run(Map<String, String> options, Path folder) throws Exception {
    List<String> command = new ArrayList<>(List.of("taskset", "-c", "0"));
    command.addAll(
        InjectorCommand.command(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path"),
            ShapeSimulation.class,
            folder.resolve("gatling"),
            options));
    Process injector =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    if (injector.waitFor() != 0) {
      throw new IOException(Files.readString(folder.resolve("output.txt")));
    }
  }

  /** Requests by the second in which they were sent, from the first one on. */
  private static int[] sent(Path folder) throws IOException {
    List<Long> starts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      Path log = files.filter(file -> file.endsWith("simulation.log")).findFirst().orElseThrow();
      try (GatlingLogDecoder decoder = GatlingLogDecoder.open(log)) {
        decoder.poll(
            new LogVisitor() {
              @Override
              public void request(String name, long start, long end, boolean ok, String message) {
                starts.add(start);
              }
            });
      }
    }
    starts.sort(null);
    int[] sent = new int[SECONDS];
    for (long start : starts) {
      int second = (int) ((start - starts.get(0)) / 1_000) - WARM_UP_SECONDS;
      if (second >= 0 && second < SECONDS) {
        sent[second]++;
      }
    }
    return sent;
  }

  private static double worstLag(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("injector.jsonl"));
    double worst = 0;
    for (String line : lines.subList(WARM_UP_SECONDS + 2, lines.size() - 1)) {
      worst = Math.max(worst, Json.documents().readTree(line).get("v").path(LAG).asDouble());
    }
    return worst;
  }

  private static void print(String process, int[] asked, int[] sent, double lagSeconds) {
    double largest = 0;
    for (int i = 0; i < SECONDS; i++) {
      largest = Math.max(largest, Math.abs((double) sent[i] / asked[i] - 1));
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %.2f %% | %.1f ms |%n",
        process,
        Arrays.stream(asked).sum(),
        Arrays.stream(sent).sum(),
        100 * largest,
        1e3 * lagSeconds);
  }
}
