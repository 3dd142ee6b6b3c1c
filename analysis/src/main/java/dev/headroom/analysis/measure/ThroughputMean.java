package dev.headroom.analysis.measure;

import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.response.LoadWindows;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/**
 * Mean completed requests per second over the seconds of some plateaus, with Student's 90 %
 * interval. Neighbouring seconds of a saturated system are nearly independent counts; what they
 * share is the speed of the machine, which the interval of a comparison between runs has to add.
 */
final class ThroughputMean {
  private static final double UPPER_TAIL = 0.95;

  private ThroughputMean() {}

  static Interval of(List<Plateau> plateaus, LoadWindows windows) {
    DescriptiveStatistics perSecond = new DescriptiveStatistics();
    for (Plateau plateau : plateaus) {
      windows
          .inside(plateau.usedFromSeconds(), plateau.endSeconds())
          .forEach(window -> perSecond.addValue(window.ok()));
    }
    long n = perSecond.getN();
    double mean = n == 0 ? 0 : perSecond.getMean();
    if (n < 2) {
      return Interval.exactly(mean);
    }
    double t = new TDistribution(n - 1.0).inverseCumulativeProbability(UPPER_TAIL);
    double half = t * perSecond.getStandardDeviation() / Math.sqrt(n);
    return new Interval(Math.max(0, mean - half), mean, mean + half);
  }
}
