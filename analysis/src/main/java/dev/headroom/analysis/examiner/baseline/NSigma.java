package dev.headroom.analysis.examiner.baseline;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.resource.MeasuredResource;
import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.stat.StatUtils;

/**
 * What was furthest outside of what is normal for it in any one second, in standard deviations of
 * the lowest load (the N-Sigma rule of J. Lin et al., "Microscope: pinpoint performance issues with
 * causal graphs in micro-service environments", ICSOC 2018).
 */
final class NSigma implements Baseline {
  /** Of a meter that always shows the same. */
  private static final double MIN_DEVIATION = 1e-6;

  @Override
  public String id() {
    return "N-Sigma";
  }

  @Override
  public Optional<ResourceId> name(Sight sight) {
    return sight.highest(resource -> score(sight, resource));
  }

  private static double score(Sight sight, MeasuredResource resource) {
    double[] normal = Sight.seconds(resource, sight.low());
    if (normal.length < 2) {
      return 0;
    }
    double mean = StatUtils.mean(normal);
    double deviation = Math.max(MIN_DEVIATION, Math.sqrt(StatUtils.variance(normal)));
    return Arrays.stream(Sight.seconds(resource, sight.high()))
        .map(value -> Math.abs(value - mean) / deviation)
        .max()
        .orElse(0);
  }
}
