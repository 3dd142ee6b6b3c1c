package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.Saturation;
import dev.headroom.analysis.resource.SaturationEvidence;

/**
 * A resource that might bind, with all that speaks for and against it.
 *
 * @param limit its place on the ladder
 * @param utilizationAtKnee busy share measured at the knee, 0 … about 1
 * @param firstShare chance that it saturates first, by the bootstrap replicates
 * @param limitOverKnee its limit over the throughput measured at the knee
 * @param ownWord what it says of its saturation at the knee itself
 */
record Candidate(
    ResourceLimit limit,
    double utilizationAtKnee,
    double firstShare,
    double limitOverKnee,
    SaturationEvidence ownWord) {
  private static final double LIKELIHOOD_IF_NOT_FULL = 0.03;
  private static final double LIKELIHOOD_IF_IT_SAYS_SO = 0.8;

  /** Of having let nothing wait, if it binds: its meters may miss what waits elsewhere for it. */
  private static final double LIKELIHOOD_IF_NOTHING_WAITED = 0.2;

  /** Spread of limit over knee, as a standard deviation of logarithms, if a held resource binds. */
  private static final double AGREEMENT = 0.25;

  /** Chance left to a resource that came first in no replicate: the model may be wrong. */
  private static final double MODEL_ERROR = 0.01;

  /** Not normalised: the share of replicates, weighed by what was seen at the knee. */
  double weight() {
    return (firstShare + MODEL_ERROR) * likelihood() * agreement();
  }

  boolean isFull() {
    return Saturation.isFull(type(), limit.capacity(), utilizationAtKnee, ownWord.saysSo());
  }

  private ResourceType type() {
    return limit.resource().type();
  }

  /** Of its use at the knee and of what waited for it there, if it binds. */
  private double likelihood() {
    double fullness = Saturation.fullness(type(), limit.capacity(), utilizationAtKnee);
    double seen = LIKELIHOOD_IF_NOT_FULL + (1 - LIKELIHOOD_IF_NOT_FULL) * fullness;
    double said =
        ownWord.saysSo() ? LIKELIHOOD_IF_IT_SAYS_SO * Saturation.believed(utilizationAtKnee) : 0;
    double full = Math.max(seen, said);
    double waited = ownWord.isMeasured() ? ownWord.strength() : 1;
    return full * (LIKELIHOOD_IF_NOTHING_WAITED + (1 - LIKELIHOOD_IF_NOTHING_WAITED) * waited);
  }

  /**
   * A held resource that binds by its own size is held as long at the knee as at low load, so its
   * limit is the knee. Where it is full far below that limit, its holders wait for something else,
   * and being full is a symptom.
   */
  private double agreement() {
    if (!type().isSoft()) {
      return 1;
    }
    double off = Math.log(limitOverKnee) / AGREEMENT;
    return Math.exp(-off * off / 2);
  }
}
