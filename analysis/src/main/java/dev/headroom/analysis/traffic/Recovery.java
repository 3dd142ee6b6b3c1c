package dev.headroom.analysis.traffic;

import dev.headroom.analysis.response.LoadWindow;
import java.util.List;

/**
 * How a target came back from a heavier load.
 *
 * @param isBack whether it answers as before; one that does not, at a load that it had taken, may
 *     be in a metastable failure
 * @param seconds until it did, or for which it did not
 */
public record Recovery(boolean isBack, double seconds) {
  /** Times the median before that still are as before. */
  private static final double AS_BEFORE = 1.5;

  /** What a median may be above it in any case, s. */
  private static final double MARGIN_SECONDS = 0.002;

  /** Seconds in a row that must be as before. */
  private static final int IN_A_ROW = 3;

  private static final double MAX_FAILED = 0.01;

  /**
   * From the seconds after a heavier load.
   *
   * @param medianSeconds of response times before it
   */
  static Recovery of(List<LoadWindow> after, double medianSeconds) {
    double bound = medianSeconds * AS_BEFORE + MARGIN_SECONDS;
    int inARow = 0;
    for (int i = 0; i < after.size(); i++) {
      inARow = isAsBefore(after.get(i), bound) ? inARow + 1 : 0;
      if (inARow == IN_A_ROW) {
        return new Recovery(true, i + 1.0 - IN_A_ROW);
      }
    }
    return new Recovery(false, after.size());
  }

  private static boolean isAsBefore(LoadWindow second, double bound) {
    return second.ok() > 0
        && second.failed() <= MAX_FAILED * second.responses()
        && second.medianSeconds() <= bound;
  }
}
