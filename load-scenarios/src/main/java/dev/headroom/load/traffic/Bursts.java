package dev.headroom.load.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A rate that is on and off in turn, for heavy-tailed lengths: many short bursts and a few long
 * ones, as the traffic of many users together has them (W. Willinger, M. S. Taqqu, R. Sherman and
 * D. V. Wilson, "Self-similarity through high-variability", IEEE/ACM Transactions on Networking 5,
 * 1997). Arrivals within a burst are a Poisson process.
 *
 * <p>How much burstier that is than a Poisson process of the same rate is told by the index of
 * dispersion for counts, the variance of the number of arrivals over its mean, for long intervals:
 * from the variance of the time that an alternating renewal process is on (D. R. Cox and H. D.
 * Miller, "The Theory of Stochastic Processes", Methuen 1965, section 9.3) it is 1 + λ m (1 − p)²
 * (c² + d²) / p, for a mean rate λ, a share p of the time on, bursts of mean length m with a
 * coefficient of variation c, and gaps with d. So the dispersion that is asked for fixes m.
 *
 * @param perSecond mean rate of arrivals
 * @param dispersion index of dispersion for counts, more than 1
 * @param onShare share of the time in which there are arrivals, 0 … 1
 */
public record Bursts(double perSecond, double dispersion, double onShare) {
  /** Of bursts: with less than 2 an unbounded tail would have no variance. */
  private static final double SHAPE = 1.5;

  /** Longest burst over the shortest. */
  private static final double RANGE = 100;

  /** Gaps are exponential. */
  private static final double GAP_VARIATION = 1;

  public Bursts {
    if (!(perSecond > 0) || !(dispersion > 1) || !(onShare > 0 && onShare < 1)) {
      throw new IllegalArgumentException(
          "no bursts: " + perSecond + "/s, " + dispersion + ", on " + onShare);
    }
  }

  /** Mean length of a burst, s. */
  public double meanSeconds() {
    double off = 1 - onShare;
    double variations = variationSquared() + GAP_VARIATION * GAP_VARIATION;
    return (dispersion - 1) * onShare / (perSecond * off * off * variations);
  }

  /** Squared coefficient of variation of a bounded Pareto length. */
  private static double variationSquared() {
    double mean = moment(1);
    return moment(2) / (mean * mean) - 1;
  }

  /** Moment of a Pareto length from 1 to {@link #RANGE}. */
  private static double moment(int order) {
    double tail = 1 - Math.pow(RANGE, -SHAPE);
    return SHAPE / tail * (Math.pow(RANGE, order - SHAPE) - 1) / (order - SHAPE);
  }

  /** The rate over time: bursts and gaps in turn. */
  public RateCurve rate(double seconds, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double onRate = perSecond / onShare;
    double shortest = meanSeconds() / moment(1);
    double gap = meanSeconds() * (1 - onShare) / onShare;
    List<RateCurve.Point> points = new ArrayList<>();
    boolean isOn = random.nextDouble() < onShare;
    double from = 0;
    while (from < seconds) {
      double length = isOn ? shortest * pareto(random) : gap * -Math.log1p(-random.nextDouble());
      double to = Math.min(seconds, from + length);
      double rate = isOn ? onRate : 0;
      points.add(new RateCurve.Point(from, rate));
      points.add(new RateCurve.Point(to, rate));
      from = to;
      isOn = !isOn;
    }
    return RateCurve.through(points);
  }

  private static double pareto(SplittableRandom random) {
    double tail = 1 - Math.pow(RANGE, -SHAPE);
    return Math.pow(1 - random.nextDouble() * tail, -1 / SHAPE);
  }
}
