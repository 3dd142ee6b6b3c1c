package dev.headroom.load.schedule;

/**
 * How much an open run may have in flight, and what happens there.
 *
 * @param maxInFlight requests without an answer
 * @param cuts whether a step ends where so many are in flight, or where its requests fail; else
 *     those arrivals alone are skipped that come while so many are
 */
public record Admission(int maxInFlight, boolean cuts) {
  /** For plateaus that are to be measured: beyond the knee there is nothing to learn. */
  public static Admission cutting(int maxInFlight) {
    return new Admission(maxInFlight, true);
  }

  /** For traffic that goes on, whatever becomes of the target. */
  public static Admission enduring(int maxInFlight) {
    return new Admission(maxInFlight, false);
  }
}
