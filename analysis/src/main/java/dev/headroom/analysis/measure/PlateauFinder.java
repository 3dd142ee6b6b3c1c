package dev.headroom.analysis.measure;

import dev.headroom.analysis.math.Stationarity;
import dev.headroom.analysis.response.LoadWindow;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import java.util.ArrayList;
import java.util.List;

/** The plateaus of a run, each without its warm-up. */
public final class PlateauFinder {
  /** Of a step's begin: users start, connections open, queues of the step before drain. */
  private static final double ALWAYS_DROPPED_SECONDS = 0.5;

  private final List<BoxCpuUse> boxes;

  private PlateauFinder(List<BoxCpuUse> boxes) {
    this.boxes = boxes;
  }

  /**
   * Plateaus in the order of time; warm-up steps are none, nor are steps without a whole second of
   * evidence.
   */
  public static List<Plateau> find(RecordedRun run, LoadWindows windows) {
    PlateauFinder finder =
        new PlateauFinder(
            run.manifest().boxes().stream()
                .map(box -> BoxCpuUse.of(run, box.name()))
                .filter(BoxCpuUse::isRecorded)
                .toList());
    List<Plateau> plateaus = new ArrayList<>();
    for (Step step : Steps.of(run, windows)) {
      List<LoadWindow> inside =
          longestWithoutGap(
              windows.inside(step.startSeconds() + ALWAYS_DROPPED_SECONDS, step.endSeconds()));
      if (!inside.isEmpty()) {
        plateaus.add(finder.plateau(step, inside));
      }
    }
    return plateaus;
  }

  /** Seconds of which nothing is known may lie between those that are. */
  private static List<LoadWindow> longestWithoutGap(List<LoadWindow> seconds) {
    List<LoadWindow> longest = List.of();
    int from = 0;
    for (int i = 1; i <= seconds.size(); i++) {
      if (i == seconds.size()
          || seconds.get(i).startSeconds() > seconds.get(i - 1).startSeconds() + 1) {
        longest = i - from > longest.size() ? seconds.subList(from, i) : longest;
        from = i;
      }
    }
    return longest;
  }

  /** To the step's end, or to where the seconds of which something is known end before it. */
  private static double end(Step step, List<LoadWindow> used) {
    double known = used.get(used.size() - 1).startSeconds() + 1.0;
    return step.endSeconds() - known < 1 ? step.endSeconds() : known;
  }

  private Plateau plateau(Step step, List<LoadWindow> inside) {
    Stationarity median =
        Stationarity.of(inside.stream().mapToDouble(LoadWindow::medianSeconds).toArray());
    Stationarity work = Stationarity.of(inside.stream().mapToDouble(this::cpuPerRequest).toArray());
    int dropped = Math.max(median.dropped(), work.dropped());
    List<LoadWindow> used = inside.subList(dropped, inside.size());
    long ok = used.stream().mapToLong(LoadWindow::ok).sum();
    long failed = used.stream().mapToLong(LoadWindow::failed).sum();
    return new Plateau(
        step.name(),
        step.phase(),
        new Plateau.Span(step.startSeconds(), used.get(0).startSeconds(), end(step, used)),
        new Plateau.Offered(step.users(), step.rate()),
        (double) ok / used.size(),
        ok + failed == 0 ? 0 : (double) failed / (ok + failed),
        Plateau.Latency.of(LoadWindows.merged(used)),
        median.settled() && work.settled(),
        step.saturated());
  }

  /** Core-seconds of all boxes for a request in that second; NaN where nobody measured. */
  private double cpuPerRequest(LoadWindow window) {
    double cores =
        boxes.stream()
            .mapToDouble(box -> box.cores(window.startSeconds(), window.startSeconds() + 1.0))
            .sum();
    return window.ok() == 0 ? Double.NaN : cores / window.ok();
  }
}
