package dev.headroom.analysis.demand;

import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.plateau.LoadWindow;
import dev.headroom.analysis.plateau.LoadWindows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Seconds without any request, as there are between the phases of a load: they show what a box does
 * by itself, which a regression over loaded seconds alone can only extrapolate.
 */
final class IdleWindows {
  /** After a plateau's end, work of its last requests may still go on. */
  private static final double SETTLE_SECONDS = 0.5;

  private IdleWindows() {}

  /** The whole idle seconds between the first and the last plateau. */
  static List<FitWindow> between(List<Plateau> plateaus, LoadWindows load) {
    List<FitWindow> idle = new ArrayList<>();
    for (int i = 1; i < plateaus.size(); i++) {
      Plateau before = plateaus.get(i - 1);
      Plateau after = plateaus.get(i);
      for (LoadWindow second :
          load.inside(before.endSeconds() + SETTLE_SECONDS, after.startSeconds())) {
        if (second.ok() + second.failed() == 0) {
          idle.add(new FitWindow(Optional.empty(), second.startSeconds(), Map.of()));
        }
      }
    }
    return idle;
  }
}
