package dev.headroom.dashboards;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.Machine;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunManifest;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import dev.headroom.run.series.SeriesSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recording from which {@link SampleDiagnosis} could come: one box' CPU, a sample a second. */
public final class SampleRun {
  private SampleRun() {}

  public static RecordedRun of(String cpuModel) {
    return run(cpuModel, Map.of(new SeriesId("box-1", "cgroup", cpuTime()), cpu()));
  }

  /** A run of which nothing was recorded. */
  public static RecordedRun empty() {
    return run("unknown", Map.of());
  }

  private static MetricKey cpuTime() {
    return new MetricKey(CgroupMetric.CPU_TIME.metricName(), Map.of());
  }

  private static RecordedRun run(String cpuModel, Map<SeriesId, Series> series) {
    Box box =
        new Box(
            "box-1",
            List.of("web", "database"),
            Optional.of(1.0),
            Optional.empty(),
            Optional.of(0.1),
            List.of(new BoxProcess("java", 4242, BoxProcess.Kind.JVM)));
    RunManifest manifest =
        new RunManifest(
            "1.0",
            "2026-11-03T10-15-stage-1",
            SampleDiagnosis.BEGAN,
            "stage-1",
            "http://127.0.0.1:8080",
            "probe+curve",
            Optional.empty(),
            1,
            List.of(box),
            List.of(new Machine(cpuModel, 4, 8L << 30, "Linux 6.1", "cgroup-v2")),
            Map.of());
    return RecordedRun.of(manifest).withSeries(new SeriesSet(series));
  }

  private static Series cpu() {
    int n = 170;
    double[] seconds = new double[n];
    double[] total = new double[n];
    List<Plateau> plateaus = new SampleDiagnosis().plateaus;
    for (int i = 1; i < n; i++) {
      seconds[i] = SampleDiagnosis.BEGAN + i;
      double at = seconds[i];
      double rate =
          plateaus.stream()
              .filter(p -> p.time().startSeconds() < at && at <= p.endSeconds())
              .mapToDouble(Plateau::throughputPerSecond)
              .findFirst()
              .orElse(i < 60 ? i * 7 : 0);
      total[i] = total[i - 1] + Math.min(1, 0.05 + rate / 450 + 0.03 * Math.sin(i * 1.7));
    }
    seconds[0] = SampleDiagnosis.BEGAN;
    return Series.of(seconds, total);
  }
}
