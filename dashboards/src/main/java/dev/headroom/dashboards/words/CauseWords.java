package dev.headroom.dashboards.words;

import dev.headroom.analysis.cause.CauseRules;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import java.util.List;
import java.util.stream.Stream;

/** Causes, in words. */
public final class CauseWords {
  private CauseWords() {}

  /** What its rule says of it; of one that this release does not know, its name and subject. */
  public static String headline(Cause cause) {
    return CauseRules.named(cause.rule())
        .map(rule -> rule.headline(cause))
        .orElseGet(() -> cause.rule() + cause.subject().map(s -> ": " + s).orElse(""));
  }

  /** The causes of a diagnosis, the verdict's own first, none twice. */
  public static List<Cause> of(Diagnosis diagnosis) {
    return Stream.concat(diagnosis.verdict().cause().stream(), diagnosis.why().causes().stream())
        .distinct()
        .toList();
  }
}
