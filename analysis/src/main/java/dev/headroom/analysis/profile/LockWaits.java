package dev.headroom.analysis.profile;

import java.util.List;

/**
 * Waits for locks in a profile.
 *
 * @param all by second
 * @param fromSeconds epoch seconds from which the profile tells of them
 * @param toSeconds up to which
 */
public record LockWaits(List<LockWait> all, double fromSeconds, double toSeconds) {
  /** At the ends of a profile its clock and others' differ by a little. */
  private static final double MARGIN = 1;

  public LockWaits {
    all = List.copyOf(all);
  }

  /** How many threads waited on average in [from, to); NaN where the profile does not tell. */
  public double waiting(double from, double to) {
    if (from < fromSeconds - MARGIN || to > toSeconds + MARGIN) {
      return Double.NaN;
    }
    double sum = 0;
    for (LockWait wait : all) {
      double inside = Math.min(to, wait.second() + 1.0) - Math.max(from, wait.second());
      sum += wait.weightSeconds() * Math.max(0, inside);
    }
    return sum / (to - from);
  }

  /** Those for one lock. */
  public LockWaits of(String name) {
    return new LockWaits(
        all.stream().filter(wait -> wait.name().equals(name)).toList(), fromSeconds, toSeconds);
  }
}
