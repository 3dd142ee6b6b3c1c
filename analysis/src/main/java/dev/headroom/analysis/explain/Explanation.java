package dev.headroom.analysis.explain;

import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.run.series.SeriesId;
import java.util.List;
import java.util.Optional;

/**
 * What a diagnosis knows of one resource, and from what.
 *
 * @param run the run's id
 * @param verdict of the run
 * @param resource which
 * @param limit its rung of the ladder; empty where requests were not seen to use it
 * @param rung its number on the ladder, from 1 on; 0 where it has none
 * @param rSquared share of the variance of its busy amounts that throughput explains; empty where
 *     nothing was fitted
 * @param series that its meters read
 * @param looks at it, in the order of time
 * @param low step at which nothing queues, with which rules compare
 * @param knee step of the highest load, at which they look
 * @param rulings of all rules, in the order in which they are asked
 */
public record Explanation(
    String run,
    Verdict verdict,
    ResourceId resource,
    Optional<ResourceLimit> limit,
    int rung,
    Optional<Double> rSquared,
    List<SeriesId> series,
    List<Look> looks,
    String low,
    String knee,
    List<Ruling> rulings) {
  public Explanation {
    series = List.copyOf(series);
    looks = List.copyOf(looks);
    rulings = List.copyOf(rulings);
  }

  /** Those of a kind. */
  public List<Ruling> rulings(Ruling.Kind kind) {
    return rulings.stream().filter(ruling -> ruling.kind() == kind).toList();
  }
}
