package dev.headroom.analysis.examiner;

import dev.headroom.analysis.examiner.fault.PlantedFaults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What marks come to.
 *
 * @param all of them together
 * @param byFault of each fault, and of healthy systems
 * @param falselyAccused healthy systems in which a cause or a wrong resource was named
 * @param calibration how often verdicts were right, by what they said of themselves
 */
public record Scores(
    Score all, Map<String, Score> byFault, Share falselyAccused, List<Calibration> calibration) {
  private static final double[] EDGES = {0, 0.6, 0.8, 0.9, 0.95, 1.000001};

  /**
   * Of some systems.
   *
   * @param resource that the right resource was named
   * @param top1 that the cause was right too, where one is asked for
   * @param next that the next binder was right too
   * @param baselines that each of the other ways named the resource
   */
  public record Score(Share resource, Share top1, Share next, Map<String, Share> baselines) {
    static Score of(List<Mark> marks) {
      return new Score(
          Share.of(marks, Mark::resourceRight),
          Share.of(marks, Mark::right),
          Share.of(marks, Mark::nextRight),
          Share.ofEach(marks.stream().map(Mark::baselines).toList()));
    }
  }

  /**
   * Verdicts that said about the same of themselves.
   *
   * @param from probability, from this on
   * @param to below this
   * @param said mean of what they said
   * @param right how many were
   */
  public record Calibration(double from, double to, double said, Share right) {}

  /** Of marks. */
  public static Scores of(List<Mark> marks) {
    Map<String, Score> byFault = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>(PlantedFaults.ids());
    faults.add(0, PlantedFaults.NONE);
    for (String fault : faults) {
      byFault.put(fault, Score.of(marks.stream().filter(m -> m.fault().equals(fault)).toList()));
    }
    List<Mark> healthy =
        marks.stream().filter(mark -> mark.fault().equals(PlantedFaults.NONE)).toList();
    return new Scores(
        Score.of(marks), byFault, Share.of(healthy, Scores::isFalse), calibration(marks));
  }

  /** That it names nothing is no accusation. */
  private static boolean isFalse(Mark healthy) {
    return healthy.said().isPresent() && !healthy.right();
  }

  private static List<Calibration> calibration(List<Mark> marks) {
    List<Calibration> bins = new ArrayList<>();
    for (int i = 1; i < EDGES.length; i++) {
      bin(marks, EDGES[i - 1], EDGES[i]).ifPresent(bins::add);
    }
    return bins;
  }

  private static Optional<Calibration> bin(List<Mark> marks, double from, double to) {
    List<Mark> inside =
        marks.stream()
            .filter(mark -> mark.said().isPresent())
            .filter(mark -> mark.probability() >= from && mark.probability() < to)
            .toList();
    double said = inside.stream().mapToDouble(Mark::probability).average().orElse(0);
    return inside.isEmpty()
        ? Optional.empty()
        : Optional.of(new Calibration(from, Math.min(1, to), said, Share.of(inside, Mark::right)));
  }
}
