package dev.headroom.analysis.plateau;

import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** The plateaus of a run, each without its warm-up. */
public final class PlateauFinder {
  /** Of a step's begin: users start, connections open, queues of the step before drain. */
  private static final double ALWAYS_DROPPED_SECONDS = 0.5;

  private final RecordedRun run;
  private final LoadWindows windows;

  private PlateauFinder(RecordedRun run, LoadWindows windows) {
    this.run = run;
    this.windows = windows;
  }

  /**
   * Plateaus in the order of time; warm-up steps are none, nor are steps without a whole second of
   * evidence.
   */
  public static List<Plateau> find(RecordedRun run, LoadWindows windows) {
    PlateauFinder finder = new PlateauFinder(run, windows);
    List<Plateau> plateaus = new ArrayList<>();
    for (Step step : Steps.of(run, windows)) {
      List<LoadWindow> inside =
          windows.inside(step.startSeconds() + ALWAYS_DROPPED_SECONDS, step.endSeconds());
      if (!inside.isEmpty()) {
        plateaus.add(finder.plateau(step, inside));
      }
    }
    return plateaus;
  }

  private Plateau plateau(Step step, List<LoadWindow> inside) {
    Stationarity latency =
        Stationarity.of(inside.stream().mapToDouble(LoadWindow::medianSeconds).toArray());
    Stationarity work = Stationarity.of(inside.stream().mapToDouble(this::cpuPerRequest).toArray());
    int dropped = Math.max(latency.dropped(), work.dropped());
    List<LoadWindow> used = inside.subList(dropped, inside.size());
    long ok = used.stream().mapToLong(LoadWindow::ok).sum();
    long failed = used.stream().mapToLong(LoadWindow::failed).sum();
    Histogram times = LoadWindows.merged(used);
    return new Plateau(
        step.name(),
        step.phase(),
        step.startSeconds(),
        used.get(0).startSeconds(),
        step.endSeconds(),
        step.users(),
        step.rate(),
        (double) ok / used.size(),
        ok + failed == 0 ? 0 : (double) failed / (ok + failed),
        times.getValueAtPercentile(50) / 1e6,
        times.getValueAtPercentile(90) / 1e6,
        times.getValueAtPercentile(99) / 1e6,
        latency.settled() && work.settled(),
        step.saturated());
  }

  /** Core-seconds of all boxes for a request in that second; NaN where nobody measured. */
  private double cpuPerRequest(LoadWindow window) {
    double cores = 0;
    for (var box : run.manifest().boxes()) {
      for (Map.Entry<?, Series> process :
          run.seriesOf(box.name(), ProcessMetric.CPU_TIME).toList()) {
        cores += process.getValue().rate(window.startSeconds(), window.startSeconds() + 1.0);
      }
    }
    return window.ok() == 0 ? Double.NaN : cores / window.ok();
  }
}
