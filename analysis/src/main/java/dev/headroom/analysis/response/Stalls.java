package dev.headroom.analysis.response;

import dev.headroom.run.load.StepEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the target stood still under load and went on later. What never comes back is no
 * stall: then the target failed.
 */
final class Stalls {
  /** Shorter ones are pauses, such as those of a collector of garbage, and belong to the system. */
  private static final int MIN_SECONDS = 2;

  /** A target that stands still more often than this does so by its nature. */
  private static final int MAX_ACCIDENTS = 2;

  /**
   * Responses that would have come meanwhile, at the rate before, from which their absence is no
   * chance: of a Poisson count with this mean none is zero in e^20.
   */
  private static final double MIN_MISSED = 20;

  /** Seconds before it whose rate is what was to be expected. */
  private static final int BEFORE_SECONDS = 5;

  /** Steps that follow each other within this time are one stretch of load. */
  private static final double SAME_STRETCH_SECONDS = 1;

  private final LoadWindows load;
  private final List<Stall> found = new ArrayList<>();

  private Stalls(LoadWindows load) {
    this.load = load;
  }

  private record Stretch(double fromSeconds, double toSeconds) {}

  /** In the order of time. */
  static List<Stall> find(LoadWindows load, List<StepEvent> steps) {
    Stalls stalls = new Stalls(load);
    if (!load.isEmpty()) {
      stretches(steps).forEach(stalls::find);
    }
    return stalls.found;
  }

  /** Those that are cut out; none where the target stands still again and again. */
  static List<Stall> accidents(List<Stall> stalls) {
    return stalls.size() <= MAX_ACCIDENTS ? stalls : List.of();
  }

  private void find(Stretch stretch) {
    List<LoadWindow> seconds = load.inside(stretch.fromSeconds(), stretch.toSeconds());
    int from = 0;
    for (int i = 0; i <= seconds.size(); i++) {
      if (i == seconds.size() || !isSilent(seconds.get(i))) {
        if (i - from >= MIN_SECONDS && isMissed(seconds, from, i)) {
          found.add(new Stall(seconds.get(from).startSeconds(), i - from));
        }
        from = i + 1;
      }
    }
  }

  private boolean isMissed(List<LoadWindow> seconds, int from, int to) {
    double before =
        seconds.subList(Math.max(0, from - BEFORE_SECONDS), from).stream()
            .mapToLong(LoadWindow::responses)
            .average()
            .orElse(0);
    return before * (to - from) >= MIN_MISSED
        && load.lastSecond() > seconds.get(to - 1).startSeconds();
  }

  private static boolean isSilent(LoadWindow window) {
    return window.responses() == 0;
  }

  private static List<Stretch> stretches(List<StepEvent> steps) {
    List<Stretch> stretches = new ArrayList<>();
    double from = Double.NaN;
    for (StepEvent step : steps) {
      if (step.phase().isEvidence()) {
        if (step.event() == StepEvent.Kind.BEGAN) {
          from = step.t();
        } else if (from <= step.t()) {
          add(new Stretch(from, step.t()), stretches);
        }
      }
    }
    return stretches;
  }

  private static void add(Stretch next, List<Stretch> stretches) {
    int last = stretches.size() - 1;
    if (last >= 0 && next.fromSeconds() - stretches.get(last).toSeconds() <= SAME_STRETCH_SECONDS) {
      stretches.set(last, new Stretch(stretches.get(last).fromSeconds(), next.toSeconds()));
    } else {
      stretches.add(next);
    }
  }
}
