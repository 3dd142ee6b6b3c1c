package dev.headroom.dashboards.words;

import dev.headroom.analysis.cause.CauseRules;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.MissingCode;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.Consumer;
import dev.headroom.dashboards.Figures;
import java.util.List;
import java.util.stream.Stream;

/** Causes, in words. */
public final class CauseWords {
  /** Share of a bottleneck in which a cause may hide. */
  private static final double MUCH = 0.25;

  private CauseWords() {}

  /** What its rule says of it; of one that this release does not know, its name and subject. */
  public static String headline(Cause cause) {
    return CauseRules.named(cause.rule())
        .map(rule -> rule.headline(cause))
        .orElseGet(() -> cause.rule() + cause.subject().map(s -> ": " + s).orElse(""));
  }

  /**
   * What to say where no cause was found. That there is none is said only where all that would show
   * one was recorded.
   */
  public static String none(Diagnosis diagnosis) {
    List<String> lacking = lacking(diagnosis);
    if (!lacking.isEmpty()) {
      return "why is not known: " + String.join(" and ", lacking) + " would show more";
    }
    double unnamed = unnamed(diagnosis);
    return unnamed >= MUCH
        ? "why is not known: "
            + Figures.percent(unnamed)
            + " of it is by processes that the run was not told of (--pid)"
        : "no single cause: it is the ordinary work of the requests";
  }

  /** Whether a bottleneck has no cause because what would show one was not recorded. */
  public static boolean isUnknown(Diagnosis diagnosis) {
    return diagnosis.verdict().kind() == Verdict.Kind.BOTTLENECK
        && of(diagnosis).isEmpty()
        && (!lacking(diagnosis).isEmpty() || unnamed(diagnosis) >= MUCH);
  }

  private static List<String> lacking(Diagnosis diagnosis) {
    return diagnosis.caveats().missing().stream()
        .filter(missing -> missing.code() == MissingCode.EVIDENCE)
        .flatMap(missing -> missing.name("evidence").stream())
        .distinct()
        .map(EvidenceWords::what)
        .toList();
  }

  /** Share of the bottleneck that no known process uses. */
  private static double unnamed(Diagnosis diagnosis) {
    return diagnosis.binding().map(rung -> rung.shares().get(Consumer.REST)).orElse(0.0);
  }

  /** The causes of a diagnosis, the verdict's own first, none twice. */
  public static List<Cause> of(Diagnosis diagnosis) {
    return Stream.concat(diagnosis.verdict().cause().stream(), diagnosis.why().causes().stream())
        .distinct()
        .toList();
  }
}
