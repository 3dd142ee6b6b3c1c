package dev.headroom.analysis.promise;

import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.measure.ErrorTolerance;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/**
 * The factor by which a change raised the throughput of a saturated system, measured in turns of
 * the old and the new one on the same machine within a minute. Two runs that follow each other
 * differ by what the machine did meanwhile as well; turns do not.
 *
 * <p>Of each pair of turns the logarithm of the ratio is one observation; the interval is
 * Student's, over the pairs (R. Jain, "The Art of Computer Systems Performance Analysis", Wiley
 * 1991, section 13.4.1, paired observations).
 *
 * @param beforePerSecond mean of the old system's turns, requests per second
 * @param afterPerSecond mean of the new system's turns
 * @param factor new over old, with its 90 % interval
 */
public record SideBySide(double beforePerSecond, double afterPerSecond, Interval factor) {
  private static final double UPPER_TAIL = 0.95;
  private static final String BEFORE = "before-";
  private static final String AFTER = "after-";

  /** Of the turns that a run recorded; empty if it has not at least two whole pairs. */
  public static Optional<SideBySide> of(RecordedRun run) {
    return of(run.steps());
  }

  /**
   * Of turns, whatever other steps there are; empty if they are not at least two whole pairs, or if
   * in one of them more failed than of a target that works: what fails is not fast.
   */
  public static Optional<SideBySide> of(List<StepEvent> steps) {
    if (steps.stream().anyMatch(SideBySide::failed)) {
      return Optional.empty();
    }
    List<Double> before = turns(steps, BEFORE);
    List<Double> after = turns(steps, AFTER);
    return before.size() == after.size() && before.size() >= 2
        ? Optional.of(of(before, after))
        : Optional.empty();
  }

  /**
   * Of turns after which the two systems changed roles (a cross-over): what they differ by of
   * themselves, as two starts of the same system do, falls out.
   *
   * @param steps turns as they are called
   * @param crossed turns in which the old system had what makes the new one, and the other way
   *     round; as many
   */
  public static Optional<SideBySide> ofCrossed(List<StepEvent> steps, List<StepEvent> crossed) {
    if (Stream.concat(steps.stream(), crossed.stream()).anyMatch(SideBySide::failed)) {
      return Optional.empty();
    }
    List<Double> without = turns(steps, BEFORE);
    List<Double> with = turns(steps, AFTER);
    List<Double> otherWithout = turns(crossed, AFTER);
    List<Double> otherWith = turns(crossed, BEFORE);
    int pairs = without.size();
    return pairs >= 2
            && Stream.of(with, otherWithout, otherWith).allMatch(turns -> turns.size() == pairs)
        ? Optional.of(of(means(without, otherWithout), means(with, otherWith)))
        : Optional.empty();
  }

  /** Geometric, so that logarithms are averaged. */
  private static List<Double> means(List<Double> some, List<Double> others) {
    return IntStream.range(0, some.size())
        .mapToObj(i -> Math.sqrt(some.get(i) * others.get(i)))
        .toList();
  }

  private static boolean failed(StepEvent step) {
    return step.phase() == Phase.SIDE_BY_SIDE && !ErrorTolerance.isTaken(step.failedShare());
  }

  private static List<Double> turns(List<StepEvent> steps, String side) {
    List<Double> perSecond = new ArrayList<>();
    steps.stream()
        .filter(step -> step.phase() == Phase.SIDE_BY_SIDE && step.step().startsWith(side))
        .filter(step -> step.event() == StepEvent.Kind.ENDED)
        .sorted(Comparator.comparingDouble(StepEvent::t))
        .forEach(step -> step.throughput().filter(x -> x > 0).ifPresent(perSecond::add));
    return perSecond;
  }

  private static SideBySide of(List<Double> before, List<Double> after) {
    DescriptiveStatistics logarithms = new DescriptiveStatistics();
    for (int i = 0; i < before.size(); i++) {
      logarithms.addValue(Math.log(after.get(i) / before.get(i)));
    }
    long n = logarithms.getN();
    double t = new TDistribution(n - 1.0).inverseCumulativeProbability(UPPER_TAIL);
    double half = t * logarithms.getStandardDeviation() / Math.sqrt(n);
    double mean = logarithms.getMean();
    return new SideBySide(
        mean(before),
        mean(after),
        new Interval(Math.exp(mean - half), Math.exp(mean), Math.exp(mean + half)));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
