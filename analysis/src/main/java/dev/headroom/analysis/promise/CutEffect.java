package dev.headroom.analysis.promise;

import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.ResourceId;

/**
 * What less of a resource did to the throughput of a saturated system, everything else unchanged.
 *
 * @param resource of which there was less
 * @param from how much of it there was, in the unit of its type's budget
 * @param to how much there was in the end
 * @param factor throughput with less over throughput without, with its 90 % interval
 */
public record CutEffect(ResourceId resource, double from, double to, Interval factor) {
  /**
   * Share of a cut that throughput has to lose for the resource to be what binds. One that binds
   * alone loses all of it, one that does not loses none; half way between them stands for both.
   */
  private static final double BINDS = 0.5;

  public CutEffect {
    if (!(to > 0 && to < from) || !(factor.low() > 0)) {
      throw new IllegalArgumentException("no cut: " + from + " to " + to + ", " + factor);
    }
  }

  /**
   * Relative loss of throughput for each relative loss of the resource, in logarithms: 1 where
   * throughput falls with it, 0 where it does not matter.
   */
  public Interval elasticity() {
    double cut = Math.log(to / from);
    return new Interval(
        Math.log(factor.high()) / cut,
        Math.log(factor.estimate()) / cut,
        Math.log(factor.low()) / cut);
  }

  /**
   * Whether throughput followed: certainly somewhat, and by half the cut or more at the best guess.
   */
  public boolean moved() {
    return elasticity().low() > 0 && elasticity().estimate() >= BINDS;
  }

  /** Whether throughput certainly lost less than half of the cut. */
  public boolean leftItAlone() {
    return elasticity().high() < BINDS;
  }

  /** Whether it is known which of the two. */
  public boolean isDecided() {
    return moved() || leftItAlone();
  }
}
