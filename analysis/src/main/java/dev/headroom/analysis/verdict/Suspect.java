package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.LadderRung;

/**
 * A resource that might bind, with all that speaks for and against it.
 *
 * @param rung its place on the ladder
 * @param utilizationAtKnee busy share measured at the knee, 0 … about 1
 * @param firstShare share of the bootstrap replicates in which it saturates first
 * @param limitOverKnee its limit over the throughput measured at the knee
 */
record Suspect(LadderRung rung, double utilizationAtKnee, double firstShare, double limitOverKnee) {
  /** Utilization from which a resource counts as full, and below which as certainly not. */
  static final double FULL = 0.9;

  private static final double NOT_FULL = 0.7;
  private static final double LIKELIHOOD_IF_NOT_FULL = 0.03;
  private static final double LIKELIHOOD_IF_IT_SAYS_SO = 0.8;

  /** Spread of limit over knee, as a standard deviation of logarithms, if a held resource binds. */
  private static final double AGREEMENT = 0.25;

  /** Chance left to a resource that came first in no replicate: the model may be wrong. */
  private static final double MODEL_ERROR = 0.01;

  /** Not normalised: the share of replicates, weighed by what was seen at the knee. */
  double weight() {
    return (firstShare + MODEL_ERROR) * fullness() * agreement();
  }

  /** A pool is never quite full: it takes a moment to hand a place from one holder to the next. */
  boolean isFull() {
    return utilizationAtKnee >= FULL
        || utilizationAtKnee >= NOT_FULL && rung.saturationEvidence().isPresent();
  }

  private double fullness() {
    double ramp = Math.min(1, Math.max(0, (utilizationAtKnee - NOT_FULL) / (FULL - NOT_FULL)));
    double seen = LIKELIHOOD_IF_NOT_FULL + (1 - LIKELIHOOD_IF_NOT_FULL) * ramp;
    return rung.saturationEvidence().isPresent() ? Math.max(seen, LIKELIHOOD_IF_IT_SAYS_SO) : seen;
  }

  /**
   * A held resource that binds by its own size is held as long at the knee as at low load, so its
   * limit is the knee. Where it is full far below that limit, its holders wait for something else,
   * and being full is a symptom.
   */
  private double agreement() {
    if (!rung.soft()) {
      return 1;
    }
    double off = Math.log(limitOverKnee) / AGREEMENT;
    return Math.exp(-off * off / 2);
  }
}
