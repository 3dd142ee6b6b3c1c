package dev.headroom.analysis.gate.sample;

/**
 * One value of one run.
 *
 * @param value in the metric's unit
 * @param standardError of it within the run, on the scale on which runs are compared; 0 where
 *     nobody knows
 * @param count responses behind it
 */
public record Measured(double value, double standardError, long count) {
  public Measured {
    if (!Double.isFinite(value) || !(standardError >= 0) || count < 0) {
      throw new IllegalArgumentException("not measured: " + value + " ± " + standardError);
    }
  }
}
