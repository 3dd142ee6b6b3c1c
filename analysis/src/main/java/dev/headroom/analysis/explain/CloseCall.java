package dev.headroom.analysis.explain;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.DoubtCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.measure.Plateau;
import java.util.List;
import java.util.Optional;

/**
 * A verdict that one more step at the knee may decide: two resources are close together, and which
 * of them is busier there was seen for a few seconds only.
 *
 * @param users concurrent users that showed the knee
 * @param between the resources, as a reader calls them
 */
public record CloseCall(int users, List<String> between) {
  private static final String PROBABILITY = "probability";

  /** Probability of another resource from which it is worth ten seconds to look again. */
  private static final double WORTH_A_STEP = 0.1;

  /** Whether a diagnosis is one; empty where more of the same load would tell no more. */
  public static Optional<CloseCall> of(Diagnosis diagnosis) {
    return diagnosis
        .load()
        .knee()
        .filter(knee -> knee.reached())
        .flatMap(knee -> plateau(diagnosis, knee.from()))
        .filter(plateau -> plateau.users() > 0)
        .flatMap(
            plateau ->
                between(diagnosis).map(resources -> new CloseCall(plateau.users(), resources)));
  }

  private static Optional<Plateau> plateau(Diagnosis diagnosis, String name) {
    return diagnosis.load().plateaus().stream().filter(p -> p.name().equals(name)).findFirst();
  }

  private static Optional<List<String>> between(Diagnosis diagnosis) {
    Verdict verdict = diagnosis.verdict();
    if (verdict.kind() == Verdict.Kind.BOTTLENECK) {
      return verdict.doubts().stream()
          .filter(doubt -> doubt.code() == DoubtCode.ANOTHER_RESOURCE)
          .filter(doubt -> doubt.value(PROBABILITY) >= WORTH_A_STEP)
          .map(other -> List.of(verdict.full().orElseThrow().toString(), name(other)))
          .findFirst();
    }
    List<String> first =
        diagnosis.ladder().stream()
            .filter(ResourceLimit::placed)
            .limit(2)
            .map(rung -> rung.resource().toString())
            .toList();
    return verdict.kind() == Verdict.Kind.INCONCLUSIVE
            && verdict.reason().code() == ReasonCode.SEVERAL_MAY_BIND
            && first.size() == 2
        ? Optional.of(first)
        : Optional.empty();
  }

  private static String name(Remark<DoubtCode> other) {
    return other.name("resource").orElseThrow();
  }
}
