package dev.headroom.analysis.examiner;

import dev.headroom.analysis.examiner.fault.Family;
import dev.headroom.analysis.examiner.fault.PlantedFaults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What marks come to.
 *
 * @param all of them together
 * @param byFault of each fault, and of each kind of healthy systems
 * @param byFamily of faults that are of a kind
 * @param falselyAccused healthy systems in which a cause or a wrong resource was named
 * @param calibration how often verdicts were right, by what they said of themselves
 * @param sure verdicts that gave themselves about nine in ten
 */
public record Scores(
    Score all,
    Map<String, Score> byFault,
    Map<Family, Score> byFamily,
    Share falselyAccused,
    List<Calibration> calibration,
    Calibration sure) {
  private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.000001};

  /** What "about nine in ten" is. */
  private static final double SURE_FROM = 0.85;

  private static final double SURE_TO = 0.95;

  /**
   * Verdicts that said about the same of themselves.
   *
   * @param from probability, from this on
   * @param to below this
   * @param said mean of what they said; 0 of none
   * @param right how many were
   */
  public record Calibration(double from, double to, double said, Share right) {}

  /** Of marks. */
  public static Scores of(List<Mark> marks) {
    Map<String, Score> byFault = new LinkedHashMap<>();
    Stream.concat(PlantedFaults.healthyIds().stream(), PlantedFaults.ids().stream())
        .forEach(fault -> byFault.put(fault, Score.of(among(marks, m -> m.fault().equals(fault)))));
    Map<Family, Score> byFamily = new LinkedHashMap<>();
    for (Family family : Family.values()) {
      byFamily.put(family, Score.of(among(marks, mark -> Family.of(mark.fault()) == family)));
    }
    List<Mark> healthy = among(marks, mark -> Family.of(mark.fault()) == Family.HEALTHY);
    return new Scores(
        Score.of(marks),
        byFault,
        byFamily,
        Share.of(healthy, Scores::isFalse),
        calibration(marks),
        bin(marks, SURE_FROM, SURE_TO));
  }

  private static List<Mark> among(List<Mark> marks, Predicate<Mark> which) {
    return marks.stream().filter(which).toList();
  }

  /** That it names nothing is no accusation. */
  private static boolean isFalse(Mark healthy) {
    return healthy.said().isPresent() && !healthy.right();
  }

  private static List<Calibration> calibration(List<Mark> marks) {
    List<Calibration> bins = new ArrayList<>();
    for (int i = 1; i < EDGES.length; i++) {
      Optional.of(bin(marks, EDGES[i - 1], EDGES[i]))
          .filter(bin -> bin.right().all() > 0)
          .ifPresent(bins::add);
    }
    return bins;
  }

  private static Calibration bin(List<Mark> marks, double from, double to) {
    List<Mark> inside =
        among(
            marks,
            mark ->
                mark.said().isPresent() && mark.probability() >= from && mark.probability() < to);
    double said = inside.stream().mapToDouble(Mark::probability).average().orElse(0);
    return new Calibration(from, Math.min(1, to), said, Share.of(inside, Mark::right));
  }
}
