package dev.headroom.analysis.examiner.baseline;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.resource.MeasuredResource;
import java.util.Optional;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/** What changed the most from the lowest to the highest load, in standard deviations. */
final class LargestChange implements Baseline {
  /** Of a meter that always shows the same. */
  private static final double LEAST_DEVIATION = 1e-6;

  @Override
  public String id() {
    return "largest z";
  }

  @Override
  public Optional<ResourceId> name(Sight sight) {
    return sight.highest(resource -> z(sight, resource));
  }

  private static double z(Sight sight, MeasuredResource resource) {
    DescriptiveStatistics low = seconds(resource, sight.low());
    DescriptiveStatistics high = seconds(resource, sight.high());
    if (low.getN() < 2 || high.getN() < 2) {
      return 0;
    }
    double deviation = Math.sqrt((low.getVariance() + high.getVariance()) / 2);
    return (high.getMean() - low.getMean()) / Math.max(LEAST_DEVIATION, deviation);
  }

  private static DescriptiveStatistics seconds(MeasuredResource resource, Plateau plateau) {
    return new DescriptiveStatistics(Sight.seconds(resource, plateau));
  }
}
