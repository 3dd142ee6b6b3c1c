package dev.headroom.dashboards;

import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.measure.ErrorTolerance;
import java.util.Locale;
import java.util.Optional;

/** How numbers are written: three significant figures or so, a point for decimals, with units. */
public final class Figures {
  private static final double MAX_SHOWN = 1e9;

  private Figures() {}

  /** A rate without its unit: {@code 1,120}, {@code 43.5}, {@code 0.25}; {@code –} for NaN. */
  public static String rate(double perSecond) {
    if (Double.isNaN(perSecond)) {
      return "–";
    }
    if (Math.abs(perSecond) >= MAX_SHOWN) {
      return perSecond > 0 ? "∞" : "-∞";
    }
    return format(decimals(perSecond, 100, 10), perSecond);
  }

  /** A rate with its unit. */
  public static String requestRate(double perSecond) {
    return rate(perSecond) + " req/s";
  }

  /** Both ends of an interval without a unit: {@code 940–1,080}. */
  public static String range(Interval interval) {
    return rate(interval.low()) + "–" + rate(interval.high());
  }

  /** Half the interval's width: {@code ±3 %}; empty where that says nothing. */
  public static Optional<String> plusMinus(Interval interval) {
    double half = interval.relativeHalfWidth();
    if (!Double.isFinite(half) || half == 0) {
      return Optional.empty();
    }
    return Optional.of("±" + (half < 0.01 ? "1" : format(0, half * 100)) + " %");
  }

  /** A share as a whole per cent, {@code 94 %}; with a decimal below one per cent. */
  public static String percent(double share) {
    if (!Double.isFinite(share)) {
      return "–";
    }
    boolean small = share != 0 && Math.abs(share) < 0.01;
    return format(small ? 1 : 0, share * 100) + " %";
  }

  /**
   * A probability as a whole per cent that never reads as certain, {@code >99 %}, unless it is 1.
   */
  public static String probability(double probability) {
    return probability < 1 && probability > 0.994 ? ">99 %" : percent(probability);
  }

  /** A change as a whole per cent with its sign: {@code +12 %}, {@code -40 %}, {@code ±0 %}. */
  public static String change(double before, double after) {
    double change = after / before - 1;
    if (!Double.isFinite(change)) {
      return "–";
    }
    String text = format(0, Math.abs(change) * 100);
    return (text.equals("0") ? "±" : change > 0 ? "+" : "-") + text + " %";
  }

  /** A time in milliseconds without its unit: {@code 0.35}, {@code 4.2}, {@code 180}. */
  public static String millis(double seconds) {
    double millis = seconds * 1000;
    return Double.isFinite(millis) ? format(decimals(millis, 100, 1), millis) : "–";
  }

  /**
   * A response time in milliseconds, {@code < 1} of one that a log in whole milliseconds has as 0.
   * {@code –} where there were none, or most failed: the times of the few others are not the
   * target's, and nothing that fails is fast.
   *
   * @param errorRatio failed of all responses, 0 … 1
   * @param perSecond responses as expected
   */
  public static String responseMillis(double seconds, double errorRatio, double perSecond) {
    if (ErrorTolerance.isMostlyFailed(errorRatio) || !(perSecond > 0)) {
      return millis(Double.NaN);
    }
    return seconds == 0 ? "< 1" : millis(seconds);
  }

  /** A factor: {@code 1.74×}. */
  public static String factor(double factor) {
    return Double.isFinite(factor) ? format(2, factor) + "×" : "–";
  }

  /** A change of running cost: {@code +$0.10/h}, {@code $0}; {@code $?} if not known. */
  public static String price(Optional<Double> perHour) {
    if (perHour.isEmpty() || !Double.isFinite(perHour.get())) {
      return "$?";
    }
    double price = perHour.get();
    boolean tiny = Math.abs(price) < 0.1;
    String amount = format(tiny ? 3 : 2, Math.abs(price));
    return price == 0 ? "$0" : (price > 0 ? "+$" : "-$") + amount + "/h";
  }

  /** A length of time: {@code 4:05}, {@code 1:02:03}. */
  public static String clock(double seconds) {
    long whole = Double.isFinite(seconds) ? Math.max(0, Math.round(seconds)) : 0;
    return whole >= 3600
        ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }

  /** A number with a fixed count of decimals and commas between thousands. */
  public static String format(int decimals, double value) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static int decimals(double value, double noneFrom, double oneFrom) {
    double size = Math.abs(value);
    return value == 0 || size >= noneFrom ? 0 : size >= oneFrom ? 1 : 2;
  }
}
