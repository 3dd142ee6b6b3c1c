package dev.headroom.cli.accuracy.live;

import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.examiner.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What marks come to.
 *
 * @param byCase of each case, in the order of the cases
 * @param faults of all planted faults together, as far as they are visible
 * @param falselyAccused of the systems as shipped: a wrong resource or a cause was named
 * @param sure of the verdicts that said to be at least 90 % sure, how many were right
 * @param verdictSeconds from the end of each recording until the diagnosis was there, sorted; of
 *     those measurements that know it
 * @param wrong the marks that count, and were not right
 * @param marks what all of it was made of
 */
public record LiveScores(
    Map<String, Score> byCase,
    Score faults,
    Share falselyAccused,
    Share sure,
    List<Double> verdictSeconds,
    List<LiveMark> wrong,
    List<LiveMark> marks) {
  /** Share of the throughput, and how much longer a response, from which a fault is visible. */
  private static final double THROUGHPUT_LEFT = 0.9;

  private static final double RESPONSE = 1.5;
  private static final double SURE = 0.9;

  /**
   * Of some measurements.
   *
   * @param measured all of them
   * @param visible those in which the fault hurt; only they count for the rest
   * @param resource that the right resource was named
   * @param top1 that the cause was right too
   * @param top3 that what binds was among the first three named
   * @param probability mean of what the verdicts said of themselves
   * @param baselines that each of the other ways named the resource
   */
  public record Score(
      long measured,
      long visible,
      Share resource,
      Share top1,
      Share top3,
      double probability,
      Map<String, Share> baselines) {
    private static Score of(List<LiveMark> all, Predicate<LiveMark> isVisible) {
      List<LiveMark> marks = all.stream().filter(isVisible).toList();
      return new Score(
          all.size(),
          marks.size(),
          Share.of(marks, LiveMark::resourceRight),
          Share.of(marks, LiveMark::right),
          Share.of(marks, LiveMark::amongThree),
          marks.stream().mapToDouble(LiveMark::probability).average().orElse(0),
          Share.ofEach(marks.stream().map(LiveMark::baselines).toList()));
    }

    /** The other ways that named the resource more often. */
    List<String> ahead() {
      return baselines.entrySet().stream()
          .filter(other -> other.getValue().hits() > resource.hits())
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /**
   * @param marks in which each case's stage is measured as shipped too, else every fault counts
   */
  public static LiveScores of(List<LiveCase> cases, List<LiveMark> marks) {
    Map<String, LiveCase> known = new LinkedHashMap<>();
    cases.forEach(c -> known.put(c.name(), c));
    List<LiveMark> shipped =
        marks.stream().filter(mark -> known.get(mark.trial().fault()).fault().isEmpty()).toList();
    Predicate<LiveMark> visible = mark -> shipped.contains(mark) || isVisible(mark, shipped);
    Map<String, Score> byCase = new LinkedHashMap<>();
    known.keySet().forEach(name -> byCase.put(name, Score.of(of(name, marks), visible)));
    List<LiveMark> planted = new ArrayList<>(marks);
    planted.removeAll(shipped);
    List<LiveMark> sure =
        marks.stream()
            .filter(visible)
            .filter(m -> m.said().isPresent())
            .filter(LiveScores::isSure)
            .toList();
    return new LiveScores(
        byCase,
        Score.of(planted, visible),
        Share.of(shipped, mark -> mark.said().isPresent() && !mark.right()),
        Share.of(sure, LiveMark::right),
        marks.stream().flatMap(mark -> mark.verdictSeconds().stream()).sorted().toList(),
        marks.stream().filter(visible).filter(mark -> !mark.right()).toList(),
        List.copyOf(marks));
  }

  private static boolean isSure(LiveMark mark) {
    return mark.probability() >= SURE;
  }

  private static List<LiveMark> of(String name, List<LiveMark> marks) {
    return marks.stream().filter(mark -> mark.trial().fault().equals(name)).toList();
  }

  /** Whether a system takes less, answers later or fails, beside the same stage as shipped. */
  private static boolean isVisible(LiveMark mark, List<LiveMark> shipped) {
    List<LiveMark> same = shipped.stream().filter(s -> s.stage().equals(mark.stage())).toList();
    return same.isEmpty()
        || mark.kind() == Verdict.Kind.TARGET_FAILED
        || mark.throughputPerSecond()
            <= THROUGHPUT_LEFT * median(same, LiveMark::throughputPerSecond)
        || mark.lowSeconds() >= RESPONSE * median(same, LiveMark::lowSeconds);
  }

  private static double median(List<LiveMark> marks, ToDoubleFunction<LiveMark> value) {
    double[] sorted = marks.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
