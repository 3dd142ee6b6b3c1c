package dev.headroom.load.plan;

import java.util.List;

/**
 * Decides after each slice of the warm-up whether the target has stopped getting faster.
 *
 * <p>With a fixed number of users the throughput is what tells: as long as the target compiles,
 * fills caches and opens connections, each slice completes more than the ones before. Whether it
 * still grows is judged as in the probe ({@link SaturationRule}), but not before the fourth slice,
 * and never because requests fail: a cold target may well be too slow at first.
 */
public final class WarmUpRule {
  private static final int MIN_SLICES = 4;

  private WarmUpRule() {}

  /** Decides after the last of {@code slices}; never {@link SaturationRule.Decision#ERRORS}. */
  public static SaturationRule.Decision decide(List<StepResult> slices) {
    boolean settled =
        slices.size() >= MIN_SLICES
            && slices.get(slices.size() - 1).completed() > 0
            && SaturationRule.decide(slices) == SaturationRule.Decision.CONVERGED;
    return settled ? SaturationRule.Decision.CONVERGED : SaturationRule.Decision.CONTINUE;
  }
}
