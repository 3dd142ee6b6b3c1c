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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/**
 * Prints what recording and profiling at default settings take of the throughput of a box that is
 * full, in turns with and without. The argument is how many of each, 12 if none.
 */
public final class RecordingCost {
  private static final double TURN_SECONDS = 8;

  /** What it takes to begin to profile and to write it down in the end is no cost of a run. */
  private static final long SETTLE_MILLIS = 4_000;

  /** Normal quantile of a central 90 % interval. */
  private static final double Z = 1.6449;

  private RecordingCost() {}

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
    Path folder = Files.createTempDirectory("headroom-cost");
    List<LoadedBox.Turn> without = new ArrayList<>();
    List<LoadedBox.Turn> with = new ArrayList<>();
    try (LoadedBox loaded = LoadedBox.start()) {
      for (int round = 0; round < rounds; round++) {
        // Each comes first as often as the other, so that drift falls on both alike.
        if (round % 2 == 0) {
          without.add(settled(loaded));
        }
        with.add(recorded(loaded, folder.resolve("run-" + round)));
        if (round % 2 == 1) {
          without.add(settled(loaded));
        }
      }
    }
    print(without, with);
    System.exit(0);
  }

  private static LoadedBox.Turn recorded(LoadedBox loaded, Path folder) throws Exception {
    RunDirectory.createFolder(folder);
    RunDirectory run = RunDirectory.create(folder, manifest());
    long jvm =
        loaded.box().processes().stream()
            .filter(process -> kind(process) == BoxProcess.Kind.JVM)
            .mapToLong(RunningProcess::pid)
            .findFirst()
            .orElseThrow();
    try (Recorder recorder = Recorder.start(run, List.of(watched(loaded.box())));
        ProfilerAttachment profiler = ProfilerAttachment.attach(jvm, folder.resolve("jvm.jfr"))) {
      return settled(loaded);
    }
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

  private static void print(List<LoadedBox.Turn> without, List<LoadedBox.Turn> with) {
    DescriptiveStatistics logs = new DescriptiveStatistics();
    for (int i = 0; i < with.size(); i++) {
      logs.addValue(Math.log(with.get(i).perSecond() / without.get(i).perSecond()));
    }
    double half = Z * logs.getStandardDeviation() / Math.sqrt(logs.getN());
    System.out.println("| | requests/s |");
    System.out.println("|---|---|");
    System.out.println("| not recorded | " + LoadedBox.each(without, "%.0f", perSecond()) + " |");
    System.out.println("| recorded | " + LoadedBox.each(with, "%.0f", perSecond()) + " |");
    System.out.printf(
        Locale.ROOT,
        "%nrecording takes %.1f %% of the throughput (90 %% interval %.1f to %.1f)%n",
        100 * (1 - Math.exp(logs.getMean())),
        100 * (1 - Math.exp(logs.getMean() + half)),
        100 * (1 - Math.exp(logs.getMean() - half)));
  }

  private static ToDoubleFunction<LoadedBox.Turn> perSecond() {
    return LoadedBox.Turn::perSecond;
  }
}
