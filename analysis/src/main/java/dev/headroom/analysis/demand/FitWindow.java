package dev.headroom.analysis.demand;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.response.LoadWindow;
import dev.headroom.analysis.response.LoadWindows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One second of evidence. Two of the same second are equal: what was completed in it follows.
 *
 * @param plateau to which it belongs; none for a second without load
 * @param fromSeconds epoch seconds
 * @param okByRequest requests completed as expected, by name
 */
record FitWindow(Optional<Plateau> plateau, double fromSeconds, Map<String, Long> okByRequest) {

  /** All seconds of the plateaus after their warm-up, in the order of time. */
  static List<FitWindow> of(List<Plateau> plateaus, LoadWindows load) {
    List<FitWindow> windows = new ArrayList<>();
    for (Plateau plateau : plateaus) {
      for (LoadWindow second : load.inside(plateau.usedFromSeconds(), plateau.endSeconds())) {
        windows.add(
            new FitWindow(Optional.of(plateau), second.startSeconds(), second.okByRequest()));
      }
    }
    return windows;
  }

  double toSeconds() {
    return fromSeconds + 1;
  }

  double ok() {
    return okByRequest.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Fitted hundreds of times, so that the names of requests, which may be many, are left out. */
  @Override
  public boolean equals(Object other) {
    return other instanceof FitWindow window
        && fromSeconds == window.fromSeconds
        && plateau.equals(window.plateau);
  }

  @Override
  public int hashCode() {
    return Double.hashCode(fromSeconds);
  }
}
