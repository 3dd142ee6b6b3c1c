package dev.headroom.cli.accuracy;

import dev.headroom.profiler.collect.CgroupFolder;
import dev.headroom.profiler.collect.DatabaseEndpoint;
import dev.headroom.profiler.collect.Endpoint;
import dev.headroom.profiler.collect.PrometheusEndpoint;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.profiler.jfr.ProfilerAttachment;
import dev.headroom.profiler.record.Recorder;
import dev.headroom.reference.part.Endpoint.Metrics;
import dev.headroom.reference.part.Endpoint.MonitorAccount;
import dev.headroom.reference.supervisor.RunningBox;
import dev.headroom.reference.supervisor.RunningProcess;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.FormatVersion;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/**
 * Prints what recording at default settings takes of the throughput of a box that is full, all of
 * it and each of its parts, in turns with none of it. The argument is how many of each, 10 if none.
 */
public final class RecordingCost {
  private static final double TURN_SECONDS = 8;

  /**
   * What it takes to begin to profile and to write it down in the end is no cost of a run: a JVM
   * compiles anew what it had compiled when its profiler starts, and a run warms up longer than
   * this.
   */
  private static final long SETTLE_MILLIS = 20_000;

  /** Normal quantile of a central 90 % interval. */
  private static final double Z = 1.6449;

  private enum Part {
    NONE("not recorded", false, false),
    COLLECTORS("counters of system, service and database", true, false),
    PROFILER("profile of the JVM", false, true),
    ALL("all of it", true, true);

    private final String words;
    private final boolean hasCollectors;
    private final boolean hasProfiler;

    Part(String words, boolean hasCollectors, boolean hasProfiler) {
      this.words = words;
      this.hasCollectors = hasCollectors;
      this.hasProfiler = hasProfiler;
    }
  }

  private RecordingCost() {}

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    Path folder = Files.createTempDirectory("headroom-cost");
    Map<Part, List<LoadedBox.Turn>> turns = new EnumMap<>(Part.class);
    try (LoadedBox loaded = LoadedBox.start()) {
      for (int round = 0; round < rounds; round++) {
        List<Part> order = new ArrayList<>(List.of(Part.values()));
        // Each comes early as often as late, so that drift falls on all alike.
        if (round % 2 == 1) {
          Collections.reverse(order);
        }
        for (Part part : order) {
          turns
              .computeIfAbsent(part, p -> new ArrayList<>())
              .add(turn(part, loaded, folder.resolve(part + "-" + round)));
        }
      }
    }
    print(turns);
    System.exit(0);
  }

  private static LoadedBox.Turn turn(Part part, LoadedBox loaded, Path folder) throws Exception {
    RunDirectory.createFolder(folder);
    RunDirectory run = RunDirectory.create(folder, manifest());
    try (Recorder recorder =
            part.hasCollectors ? Recorder.start(run, List.of(watched(loaded.box()))) : null;
        ProfilerAttachment profiler =
            part.hasProfiler
                ? ProfilerAttachment.attach(jvm(loaded), folder.resolve("jvm.jfr"))
                : null) {
      return settled(loaded);
    }
  }

  private static long jvm(LoadedBox loaded) {
    return loaded.box().processes().stream()
        .filter(process -> kind(process) == BoxProcess.Kind.JVM)
        .mapToLong(RunningProcess::pid)
        .findFirst()
        .orElseThrow();
  }

  private static LoadedBox.Turn settled(LoadedBox loaded) throws Exception {
    Thread.sleep(SETTLE_MILLIS);
    return loaded.turn(TURN_SECONDS);
  }

  private static RunManifest manifest() {
    return new RunManifest(
        FormatVersion.CURRENT_TEXT,
        "cost",
        System.currentTimeMillis() / 1e3,
        "stage-1",
        "http://127.0.0.1",
        "turns",
        Optional.empty(),
        1,
        List.of(),
        List.of(),
        Map.of());
  }

  private static WatchedBox watched(RunningBox box) {
    List<Endpoint> endpoints = new ArrayList<>();
    endpoints.add(
        new RunningProcesses(
            box.processes().stream()
                .map(process -> new BoxProcess(process.name(), process.pid(), kind(process)))
                .toList()));
    box.cgroupCpuFolder().map(CgroupFolder::new).ifPresent(endpoints::add);
    box.endpoints(Metrics.class).stream()
        .map(metrics -> new PrometheusEndpoint(metrics.url()))
        .forEach(endpoints::add);
    box.endpoints(MonitorAccount.class).stream()
        .map(MonitorAccount::account)
        .map(m -> DatabaseEndpoint.of(m.jdbcUrl(), m.user(), m.password()))
        .forEach(endpoints::add);
    return new WatchedBox(box.spec().name(), endpoints);
  }

  private static BoxProcess.Kind kind(RunningProcess process) {
    return BoxProcess.Kind.valueOf(process.kind().name());
  }

  private static void print(Map<Part, List<LoadedBox.Turn>> turns) {
    System.out.println("| recorded | requests/s | takes of the throughput (90 % interval) |");
    System.out.println("|---|---|---|");
    turns.forEach(
        (part, of) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s |%n",
                part.words,
                LoadedBox.each(of, "%.0f", LoadedBox.Turn::perSecond),
                part == Part.NONE ? "" : taken(turns.get(Part.NONE), of)));
  }

  private static String taken(List<LoadedBox.Turn> without, List<LoadedBox.Turn> with) {
    DescriptiveStatistics logs = new DescriptiveStatistics();
    for (int i = 0; i < with.size(); i++) {
      logs.addValue(Math.log(with.get(i).perSecond() / without.get(i).perSecond()));
    }
    double half = Z * logs.getStandardDeviation() / Math.sqrt(logs.getN());
    return String.format(
        Locale.ROOT,
        "%.1f %% (%.1f to %.1f)",
        100 * (1 - Math.exp(logs.getMean())),
        100 * (1 - Math.exp(logs.getMean() + half)),
        100 * (1 - Math.exp(logs.getMean() - half)));
  }
}
