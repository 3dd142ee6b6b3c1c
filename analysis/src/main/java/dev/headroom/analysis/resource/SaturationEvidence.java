package dev.headroom.analysis.resource;

import dev.headroom.analysis.math.Quantity;
import java.util.List;

/**
 * What a resource itself says of its saturation.
 *
 * @param strength 0 where nothing had to wait for it, 1 where something always had; NaN where
 *     nobody looked
 * @param figures what was seen
 */
public record SaturationEvidence(double strength, List<Quantity> figures) {
  private static final double SAYS_SO = 0.5;

  private static final SaturationEvidence NOT_MEASURED =
      new SaturationEvidence(Double.NaN, List.of());

  public SaturationEvidence {
    strength = Math.min(1, Math.max(0, strength));
    figures = List.copyOf(figures);
  }

  /** Of a resource at whose waiters nobody looked. */
  public static SaturationEvidence notMeasured() {
    return NOT_MEASURED;
  }

  /**
   * By how many wait for a place: one on average is half the strength.
   *
   * @param waiting how many did on average; NaN where that was not recorded
   * @param unit what waits
   */
  public static SaturationEvidence ofWaiting(double waiting, String unit) {
    return Double.isNaN(waiting)
        ? NOT_MEASURED
        : new SaturationEvidence(
            waiting / (1 + waiting), List.of(new Quantity(SaturationMeter.WAITING, waiting, unit)));
  }

  public boolean isMeasured() {
    return !Double.isNaN(strength);
  }

  /** Whether it says that it is saturated. */
  public boolean saysSo() {
    return strength >= SAYS_SO;
  }

  /** What was seen, if it says that it is saturated. */
  public List<Quantity> figuresIfSaturated() {
    return saysSo() ? figures : List.of();
  }
}
