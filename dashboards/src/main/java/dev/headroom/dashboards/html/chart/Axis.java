package dev.headroom.dashboards.html.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * From values to positions along one side of a chart.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param from position in the drawing
 * @param to position in the drawing
 * @param logarithmic whether equal lengths are equal factors
 */
public record Axis(double low, double high, double from, double to, boolean logarithmic) {
  private static final int ABOUT_TICKS = 5;

  public Axis {
    if (!(low < high) || logarithmic && !(low > 0)) {
      throw new IllegalArgumentException("not an axis: " + low + " to " + high);
    }
  }

  public static Axis linear(double low, double high, double from, double to) {
    return new Axis(low, high > low ? high : low + 1, from, to, false);
  }

  /** Whole powers of ten around the values, which must be positive. */
  public static Axis logarithmic(double least, double greatest, double from, double to) {
    double low = Math.pow(10, Math.floor(Math.log10(least)));
    double high = Math.pow(10, Math.ceil(Math.log10(greatest)));
    return new Axis(low, high > low ? high : low * 10, from, to, true);
  }

  /** A value's position; what lies outside is put on the edge. */
  double at(double value) {
    double inside = Math.max(low, Math.min(high, value));
    double share =
        logarithmic ? Math.log(inside / low) / Math.log(high / low) : (inside - low) / (high - low);
    return from + share * (to - from);
  }

  /** Round values along it: 1, 2 or 5 times a power of ten apart, or the powers themselves. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    if (logarithmic) {
      for (double tick = low; tick <= high * 1.001; tick *= 10) {
        ticks.add(tick);
      }
      return ticks;
    }
    double step = roundStep((high - low) / ABOUT_TICKS);
    for (double i = Math.ceil(low / step); i * step <= high * (1 + 1e-9); i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private static double roundStep(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double factor = rough / power;
    return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
  }
}
