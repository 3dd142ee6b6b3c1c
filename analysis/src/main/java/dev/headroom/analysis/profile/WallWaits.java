package dev.headroom.analysis.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * For what threads waited, by samples of the wall clock.
 *
 * @param bySecond thread-seconds by the epoch second in which they were waited
 * @param fromSeconds epoch seconds from which the profile tells of them
 * @param toSeconds up to which
 * @param intervalSeconds how far apart a thread's samples are; 0 where there are none
 */
public record WallWaits(
    Map<Of, Map<Long, Double>> bySecond,
    double fromSeconds,
    double toSeconds,
    double intervalSeconds) {
  /** At the ends of a profile its clock and others' differ by a little. */
  private static final double MARGIN = 1;

  /**
   * Waits of one kind.
   *
   * @param kind for what
   * @param place method that waits, the innermost one that is neither the platform's nor of a
   *     library through which such a thing is reached
   */
  public record Of(WaitKind kind, String place) {
    static Of stack(List<String> frames) {
      WaitKind kind = WaitKind.of(frames);
      for (int i = frames.size() - 1; i >= 0; i--) {
        String frame = frames.get(i);
        if (Platform.isJava(frame) && !Platform.isJdk(frame) && !kind.isReachedThrough(frame)) {
          return new Of(kind, frame);
        }
      }
      return new Of(kind, "");
    }

    /** Whether it is for another service, at a place that is known. */
    public boolean isCall() {
      return (kind == WaitKind.CALL || kind == WaitKind.NAME_LOOKUP) && !place.isEmpty();
    }

    /** As a reader knows it: {@code in Prices.ask}. */
    public String words() {
      String in = "in " + Platform.withoutPackages(place);
      return kind == WaitKind.NAME_LOOKUP ? "(name lookup) " + in : in;
    }
  }

  public WallWaits {
    bySecond = Map.copyOf(bySecond);
  }

  /**
   * Standard error of so many threads over one second: what is found of them at one instant or
   * another is a count of rare events (Poisson).
   */
  public double standardError(double threads) {
    return Math.sqrt(threads * intervalSeconds);
  }

  /** How many threads waited on average in [from, to); NaN where the profile does not tell. */
  public double waiting(Predicate<Of> which, double from, double to) {
    if (from < fromSeconds - MARGIN || to > toSeconds + MARGIN) {
      return Double.NaN;
    }
    double sum = 0;
    for (Map.Entry<Of, Map<Long, Double>> entry : bySecond.entrySet()) {
      if (which.test(entry.getKey())) {
        for (Map.Entry<Long, Double> second : entry.getValue().entrySet()) {
          double inside = Math.min(to, second.getKey() + 1.0) - Math.max(from, second.getKey());
          sum += second.getValue() * Math.max(0, inside);
        }
      }
    }
    return sum / (to - from);
  }

  /** Collects samples. */
  static final class Collected {
    private final Map<Of, Map<Long, Double>> bySecond = new HashMap<>();
    private double from = Double.POSITIVE_INFINITY;
    private double to = Double.NEGATIVE_INFINITY;
    private double interval;

    void chunk(double beginSeconds, double endSeconds) {
      from = Math.min(from, beginSeconds);
      to = Math.max(to, endSeconds);
    }

    /** A sample, which stands for as much of its thread's time as the next one is away. */
    void add(Of of, long second, double intervalSeconds) {
      interval = intervalSeconds;
      bySecond
          .computeIfAbsent(of, key -> new TreeMap<>())
          .merge(second, intervalSeconds, Double::sum);
    }

    WallWaits waits() {
      return new WallWaits(bySecond, from, to, interval);
    }
  }
}
