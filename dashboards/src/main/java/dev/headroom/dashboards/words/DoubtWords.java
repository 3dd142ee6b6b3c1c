package dev.headroom.dashboards.words;

import dev.headroom.analysis.diagnosis.DoubtCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.dashboards.Figures;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a verdict is not surer, in words. */
public final class DoubtWords {
  /** From here on a verdict is sure enough to need no excuse. */
  private static final double SURE = 0.9;

  private DoubtWords() {}

  /** All doubts in one sentence; empty where a verdict is sure. */
  public static Optional<String> sentence(Verdict verdict) {
    return verdict.probability() >= SURE || verdict.doubts().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "not more than "
                + Figures.probability(verdict.probability())
                + " sure: "
                + verdict.doubts().stream()
                    .map(DoubtWords::sentence)
                    .collect(Collectors.joining("; ")));
  }

  private static String sentence(Remark<DoubtCode> doubt) {
    String what =
        switch (doubt.code()) {
          case ANOTHER_RESOURCE -> doubt.name("resource").orElse("another") + " may bind instead";
          case EVIDENCE_MISSING ->
              "a cause may hide for lack of "
                  + Stream.of(doubt.name("evidence").orElse("").split(","))
                      .map(EvidenceWords::what)
                      .collect(Collectors.joining(" and "));
          case UNNAMED_PROCESSES ->
              "a cause may hide in processes that were not named, "
                  + Figures.percent(doubt.value("share"))
                  + " of it";
          case CAUSE_NOT_FOUND -> "a cause may be of a kind that nothing here looks for";
        };
    return what + " (" + Figures.percent(doubt.value("probability")) + ")";
  }
}
