package dev.headroom.analysis.demand;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.response.LoadWindow;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.load.StepEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Seconds without any request, as there are between the phases of a load: they show what a box does
 * by itself, which a regression over loaded seconds alone can only extrapolate.
 */
final class IdleWindows {
  /** After the end of a load, work of its last requests may still go on. */
  private static final double SETTLE_SECONDS = 0.5;

  /** Of one gap; a longer one tells no more. */
  private static final double MAX_SECONDS = 60;

  private final LoadWindows load;
  private final List<FitWindow> idle = new ArrayList<>();

  private IdleWindows(LoadWindows load) {
    this.load = load;
  }

  /**
   * The idle seconds between the end of one step of the load, its warm-up included, and the begin
   * of the next.
   */
  static List<FitWindow> between(List<StepEvent> steps, List<Plateau> plateaus, LoadWindows load) {
    TreeSet<Double> begins = new TreeSet<>();
    TreeSet<Double> ends = new TreeSet<>();
    for (StepEvent step : steps) {
      (step.event() == StepEvent.Kind.ENDED ? ends : begins).add(step.t());
    }
    for (Plateau plateau : plateaus) {
      begins.add(plateau.time().startSeconds());
      ends.add(plateau.endSeconds());
    }
    IdleWindows windows = new IdleWindows(load);
    for (double end : ends) {
      Double begin = begins.ceiling(end);
      if (begin != null && end == ends.floor(begin)) {
        double from = end + SETTLE_SECONDS;
        windows.add(from, Math.min(begin, from + MAX_SECONDS));
      }
    }
    return windows.idle;
  }

  private void add(double fromSeconds, double toSeconds) {
    List<LoadWindow> answered =
        load.inside(fromSeconds, toSeconds).stream()
            .filter(second -> second.responses() > 0)
            .toList();
    for (double from = fromSeconds; from + 1 <= toSeconds; from++) {
      double start = from;
      if (!load.isKnown((long) start) || !load.isKnown((long) Math.ceil(start))) {
        continue;
      }
      boolean overlaps =
          answered.stream()
              .anyMatch(s -> s.startSeconds() < start + 1 && s.startSeconds() + 1 > start);
      if (!overlaps) {
        idle.add(new FitWindow(Optional.empty(), start, Map.of()));
      }
    }
  }
}
