package dev.headroom.analysis.response;

/**
 * A time in which work was sent and nothing came back, before and after which the target answered.
 *
 * @param fromSeconds epoch seconds, whole
 * @param seconds how long, whole
 */
public record Stall(long fromSeconds, long seconds) {
  public Stall {
    if (seconds < 1) {
      throw new IllegalArgumentException("not a stall: " + seconds + " s");
    }
  }

  /**
   * Whether a second is part of it or, as the one before and after it may be, begins or ends it.
   */
  boolean touches(long second) {
    return second >= fromSeconds - 1 && second <= fromSeconds + seconds;
  }
}
