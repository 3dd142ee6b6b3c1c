package dev.headroom.load.shape;

import java.util.Locale;

/**
 * A rate as it is written.
 *
 * @param unit what {@code value} counts
 * @param value requests per second, per cent of the highest throughput, or nothing of a goal
 */
public record Rate(Unit unit, double value) {
  /** What a rate is given in. */
  public enum Unit {
    PER_SECOND,
    SHARE,
    GOAL
  }

  private static final double PER_CENT = 100;

  /**
   * Arrivals per second.
   *
   * @throws ShapeScaleException if it is a share of what is not known
   */
  public double perSecond(Scale scale) {
    return switch (unit) {
      case PER_SECOND -> value;
      case SHARE ->
          value
              / PER_CENT
              * scale
                  .xMax()
                  .orElseThrow(() -> new ShapeScaleException(this, "the highest throughput"));
      case GOAL -> scale.goal().orElseThrow(() -> new ShapeScaleException(this, "the goal"));
    };
  }

  @Override
  public String toString() {
    return switch (unit) {
      case PER_SECOND -> number(value) + "/s";
      case SHARE -> number(value) + "%";
      case GOAL -> "goal";
    };
  }

  /** A number as people write it: without decimals where it has none. */
  static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
