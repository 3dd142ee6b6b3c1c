package dev.headroom.analysis.examiner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.stat.StatUtils;

/**
 * What some marks come to.
 *
 * @param resource that the right resource was named
 * @param top1 that the cause was right too, where one is asked for
 * @param top3 that the right resource was among the first three named
 * @param next that the next binder was right too
 * @param gain how right remedies' promises were
 * @param secondsToName median of the seconds of load after which the verdict was right for good, of
 *     those systems of which that was looked at; empty of none
 * @param baselines that each of the other ways named the resource
 */
public record Score(
    Share resource,
    Share top1,
    Share top3,
    Share next,
    Promises gain,
    Optional<Double> secondsToName,
    Map<String, Share> baselines) {
  private static final double MEDIAN = 50;
  private static final double MOST = 90;

  /**
   * How right remedies' promises were.
   *
   * @param within those whose measured factor lies in the promised interval; of 90 % intervals that
   *     ought to be nine in ten
   * @param error median of how far off the promised factor was, as a share of the measured one;
   *     empty where none was tried
   * @param mostError 90th percentile of that
   * @param tailNear those whose 99th percentile of response times was forecast within half
   * @param tailWithin those in whose forecast's interval it lies
   * @param tailRepeatable of those measured twice, those that then differed by less than half
   */
  public record Promises(
      Share within,
      Optional<Double> error,
      Optional<Double> mostError,
      Share tailNear,
      Share tailWithin,
      Share tailRepeatable) {
    /** Of all of them. */
    public static Promises of(List<Gain> gains) {
      List<Double> errors = gains.stream().map(Gain::error).toList();
      List<Gain.Tail> tails = gains.stream().flatMap(gain -> gain.tail().stream()).toList();
      return new Promises(
          Share.of(gains, Gain::isWithin),
          median(errors),
          percentile(errors, MOST),
          Share.of(tails, Gain.Tail::isNear),
          Share.of(tails, Gain.Tail::isWithin),
          Share.of(
              tails.stream().flatMap(tail -> tail.isRepeatable().stream()).toList(), is -> is));
    }
  }

  static Score of(List<Mark> marks) {
    List<Boolean> next = marks.stream().flatMap(mark -> mark.nextRight().stream()).toList();
    return new Score(
        Share.of(marks, Mark::resourceRight),
        Share.of(marks, Mark::right),
        Share.of(marks, Mark::amongThree),
        Share.of(next, isRight -> isRight),
        Promises.of(marks.stream().flatMap(mark -> mark.gain().stream()).toList()),
        median(marks.stream().flatMap(mark -> mark.secondsToName().stream()).toList()),
        Share.ofEach(marks.stream().map(Mark::baselines).toList()));
  }

  private static Optional<Double> median(List<Double> values) {
    return percentile(values, MEDIAN);
  }

  private static Optional<Double> percentile(List<Double> values, double percent) {
    double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
    return all.length == 0 ? Optional.empty() : Optional.of(StatUtils.percentile(all, percent));
  }

  /** The other ways that named the resource more often. */
  public List<String> ahead() {
    return baselines.entrySet().stream()
        .filter(other -> other.getValue().hits() > resource.hits())
        .map(Map.Entry::getKey)
        .toList();
  }
}
