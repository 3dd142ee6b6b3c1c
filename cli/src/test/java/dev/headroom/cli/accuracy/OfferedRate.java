package dev.headroom.cli.accuracy;

import dev.headroom.load.KnownCapacityServer;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.gatling.TrafficSource;
import dev.headroom.load.injector.InjectorCommand;
import dev.headroom.load.plan.TrafficPlan;
import dev.headroom.load.simulation.traffic.ShapeSimulation;
import dev.headroom.load.traffic.Shard;
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
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the injector offers of what it is asked for, second by second, at 2,000 requests a second on
 * one core, against a server on another, and what other load generators do there. Prints a Markdown
 * table.
 */
public final class OfferedRate {
  /**
   * In the first seconds, in which a JVM is cold, the rate rises; they are no part of the table.
   */
  private static final int WARM_UP_SECONDS = 10;

  private static final int SECONDS = 30;
  private static final int PER_SECOND = 2_000;

  /** So that the server takes six times as much. */
  private static final int SERVERS = 64;

  private static final Duration SERVICE = Duration.ofMillis(5);
  private static final String SHAPE =
      "ramp %d/s..%d/s %ds; hold %d/s %ds"
          .formatted(PER_SECOND / 20, PER_SECOND, WARM_UP_SECONDS, PER_SECOND, SECONDS);
  private static final String LAG = "headroom.injector.start.lag.p99";

  private OfferedRate() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println(
        "| arrivals | asked | sent | largest deviation of a second"
            + " | start lag p99, median second | worst second |");
    System.out.println("|---|---|---|---|---|---|");
    for (String process : List.of("even", "poisson")) {
      row(process);
    }
    others();
  }

  private static void others() throws Exception {
    Path folder = Files.createTempDirectory("offered-rate");
    try (var server = new KnownCapacityServer(SERVERS, SERVICE)) {
      OtherGenerators others = new OtherGenerators(folder, server.baseUrl());
      int end = WARM_UP_SECONDS + SECONDS;
      if (OtherGenerators.isThere("hey")) {
        int[] due = new int[SECONDS];
        Arrays.fill(due, PER_SECOND);
        print(
            "hey", due, OnPlan.perSecond(others.hey(PER_SECOND, end), WARM_UP_SECONDS, end), " | ");
      }
      if (OtherGenerators.isThere("wrk")) {
        System.out.println();
        others.wrk().ifPresent(rate -> System.out.println(OtherGenerators.describeWrk(rate)));
      }
    } finally {
      FolderTree.delete(folder);
    }
  }

  private static void row(String process) throws Exception {
    Path folder = Files.createTempDirectory("offered-rate");
    try (var server = new KnownCapacityServer(SERVERS, SERVICE)) {
      Map<String, String> options = new HashMap<>();
      options.put("baseUrl", server.baseUrl());
      options.put("requests", "GET /");
      options.put("shape", SHAPE);
      options.put("arrivals", process);
      // None is left out, however late it is.
      options.put("maxInFlight", Integer.toString(10 * PER_SECOND));
      options.put("injectorFile", folder.resolve("injector.jsonl").toString());
      run(options, folder);
      print(process, new OnPlan(due(options), starts(folder)), lagSeconds(folder));
    } finally {
      FolderTree.delete(folder);
    }
  }

  private static double[] due(Map<String, String> options) {
    TrafficPlan plan = TrafficSource.OF_OPTIONS.plan(LoadOptions.of(options));
    Shard.Stream stream = plan.stream();
    return Stream.iterate(stream.next(), Optional::isPresent, last -> stream.next())
        .mapToDouble(arrival -> arrival.get().seconds())
        .toArray();
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

  private static long[] starts(Path folder) throws IOException {
    LongStream.Builder starts = LongStream.builder();
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
    return starts.build().toArray();
  }

  /** The injector's own figure of each second. */
  private static double[] lagSeconds(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("injector.jsonl"));
    DoubleStream.Builder lags = DoubleStream.builder();
    for (String line : lines.subList(WARM_UP_SECONDS + 2, lines.size() - 1)) {
      lags.add(Json.documents().readTree(line).get("v").path(LAG).asDouble());
    }
    return lags.build().sorted().toArray();
  }

  private static void print(String process, OnPlan onPlan, double[] lagSeconds) {
    int end = WARM_UP_SECONDS + SECONDS;
    String lag =
        String.format(
            Locale.ROOT,
            "%.1f ms | %.1f ms",
            1e3 * lagSeconds[lagSeconds.length / 2],
            1e3 * lagSeconds[lagSeconds.length - 1]);
    print(process, onPlan.due(WARM_UP_SECONDS, end), onPlan.sent(WARM_UP_SECONDS, end), lag);
  }

  private static void print(String process, int[] due, int[] sent, String lag) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %.2f %% | %s |%n",
        process,
        Arrays.stream(due).sum(),
        Arrays.stream(sent).sum(),
        100 * OnPlan.largestDeviation(due, sent),
        lag);
  }
}
