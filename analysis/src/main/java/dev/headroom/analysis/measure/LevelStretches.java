package dev.headroom.analysis.measure;

import dev.headroom.analysis.response.LoadWindow;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.load.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds stretches of level load where nobody wrote down the schedule, as in a run of somebody
 * else's simulation. A stretch ends where the mean of the next seconds leaves the mean of the
 * stretch by more than a quarter and by more than chance explains.
 */
final class LevelStretches {
  /** Seconds over which a new level must hold. */
  private static final int LOOK_AHEAD = 3;

  private static final int MIN_SECONDS = 5;

  /** Change of level that ends a stretch. */
  private static final double CHANGE = 0.25;

  private LevelStretches() {}

  static List<Step> of(LoadWindows windows) {
    List<LoadWindow> all = windows.inside(windows.firstSecond(), windows.lastSecond() + 1.0);
    List<Step> steps = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= all.size(); i++) {
      if (i == all.size() || leavesLevel(all, begin, i)) {
        if (i - begin >= MIN_SECONDS) {
          steps.add(step(all.subList(begin, i), steps.size()));
        }
        begin = i;
      }
    }
    return steps;
  }

  private static boolean leavesLevel(List<LoadWindow> all, int begin, int at) {
    double level = mean(all.subList(begin, at));
    double next = mean(all.subList(at, Math.min(all.size(), at + LOOK_AHEAD)));
    // Three standard deviations of a Poisson count over the look-ahead.
    double chance = 3 * Math.sqrt(Math.max(level, 1) / LOOK_AHEAD);
    return Math.abs(next - level) > Math.max(CHANGE * level, chance);
  }

  private static double mean(List<LoadWindow> windows) {
    return windows.stream().mapToLong(LoadWindow::responses).average().orElse(0);
  }

  private static Step step(List<LoadWindow> windows, int index) {
    double rate = mean(windows);
    return new Step(
        "level-" + (index + 1),
        Phase.OTHER,
        windows.get(0).startSeconds(),
        windows.get(windows.size() - 1).startSeconds() + 1.0,
        Optional.empty(),
        rate > 0 ? Optional.of(rate) : Optional.empty(),
        Optional.empty(),
        false);
  }
}
