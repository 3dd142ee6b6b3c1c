package dev.headroom.analysis.examiner;

import dev.headroom.analysis.math.Interval;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many of some.
 *
 * @param hits of them
 * @param all how many there are
 */
public record Share(long hits, long all) {
  /** Normal quantile of a central 90 % interval. */
  private static final double Z = 1.6449;

  /** From here on a whole number of percent would say that it is all of them. */
  private static final double NEARLY_ALL = 0.995;

  /** Those of all that are hits. */
  public static <T> Share of(Collection<T> all, Predicate<T> hit) {
    return new Share(all.stream().filter(hit).count(), all.size());
  }

  /** Of marks that are each several yes or no: how often each was yes. */
  public static Map<String, Share> ofEach(Collection<Map<String, Boolean>> marks) {
    Map<String, Share> shares = new TreeMap<>();
    marks.stream()
        .flatMap(mark -> mark.keySet().stream())
        .distinct()
        .forEach(key -> shares.put(key, of(marks, mark -> mark.get(key))));
    return shares;
  }

  /** 0 … 1; NaN of none. */
  public double value() {
    return (double) hits / all;
  }

  /**
   * With its 90 % interval (E. B. Wilson, "Probable inference, the law of succession, and
   * statistical inference", JASA 22, 1927).
   */
  public Interval interval() {
    if (all == 0) {
      return new Interval(0, 0.5, 1);
    }
    double p = value();
    double z2 = Z * Z / all;
    double middle = (p + z2 / 2) / (1 + z2);
    double half = Z / (1 + z2) * Math.sqrt(p * (1 - p) / all + z2 / (4 * all));
    return new Interval(
        Math.min(p, Math.max(0, middle - half)), p, Math.max(p, Math.min(1, middle + half)));
  }

  /** Its 90 % interval for a line of text, in percent: {@code (88 to 96)}. */
  public String range() {
    Interval interval = interval();
    return String.format(
        Locale.ROOT, "(%.0f to %.0f)", 100 * interval.low(), 100 * interval.high());
  }

  /** For a table: {@code 93 %}; a dash of none; nearly all of them are not all. */
  @Override
  public String toString() {
    if (all == 0) {
      return "–";
    }
    boolean nearly = hits < all && value() >= NEARLY_ALL;
    return String.format(Locale.ROOT, nearly ? "%.1f %%" : "%.0f %%", 100 * value());
  }
}
