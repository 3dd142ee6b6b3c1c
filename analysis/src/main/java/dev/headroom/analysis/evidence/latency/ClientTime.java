package dev.headroom.analysis.evidence.latency;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.ResponseWindow;

/** How long requests took, as their clients saw it. */
public final class ClientTime {
  private ClientTime() {}

  /** Mean of those that succeeded in a plateau, s; NaN if none did. */
  public static double meanSeconds(RecordedRun run, Plateau plateau) {
    double sum = 0;
    double count = 0;
    for (ResponseWindow window : run.responses()) {
      if (window.ok()
          && window.startSeconds() >= plateau.usedFromSeconds()
          && window.endSeconds() <= plateau.endSeconds()) {
        sum += window.times().meanMicros() / 1e6 * window.count();
        count += window.count();
      }
    }
    return sum / count;
  }
}
