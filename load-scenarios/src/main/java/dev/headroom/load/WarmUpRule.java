package dev.headroom.load;

import java.util.List;

/**
 * Decides after each slice of the warm-up whether the target has stopped getting faster.
 *
 * <p>With a fixed number of users the throughput is what tells: as long as the target compiles,
 * fills caches and opens connections, each slice completes more than the ones before. Whether it
 * still grows is judged as in the probe ({@link SaturationRule}), but not before the fourth slice,
 * and never because requests fail: a cold target may well be too slow at first.
 */
final class WarmUpRule {
  private static final int LEAST_SLICES = 4;

  private WarmUpRule() {}

  /** Decides after the last of {@code slices}; never {@link SaturationRule.Decision#ERRORS}. */
  static SaturationRule.Decision decide(List<StepResult> slices) {
    boolean settled =
        slices.size() >= LEAST_SLICES
            && slices.get(slices.size() - 1).completed() > 0
            && SaturationRule.decide(slices) == SaturationRule.Decision.CONVERGED;
    return settled ? SaturationRule.Decision.CONVERGED : SaturationRule.Decision.CONTINUE;
  }
}
