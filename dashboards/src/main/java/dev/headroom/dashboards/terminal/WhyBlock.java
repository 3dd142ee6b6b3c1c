package dev.headroom.dashboards.terminal;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.dashboards.Causes;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.ForeignText;
import java.util.List;

/** Why the bottleneck is used as it is: the first cause in full, two more by their headlines. */
final class WhyBlock {
  private static final int MOST_CAUSES = 3;
  private static final int MOST_DETAILS = 2;
  private static final int SUBJECT_LINES = 2;

  private WhyBlock() {}

  static void write(Diagnosis diagnosis, Page page) {
    List<Cause> causes = Causes.of(diagnosis);
    if (causes.isEmpty()) {
      return;
    }
    first(causes.get(0), page);
    for (Cause other : causes.subList(1, Math.min(MOST_CAUSES, causes.size()))) {
      page.note(0, "also: " + other.headline() + share(other), Paint.PLAIN);
    }
    page.gap();
  }

  private static void first(Cause cause, Page page) {
    page.labelled("why", cause.headline() + share(cause), Paint.BOLD);
    int most = SUBJECT_LINES * (page.bodyWidth() - 2);
    cause
        .subject()
        .map(subject -> ForeignText.shorten(subject, most))
        .filter(subject -> !cause.headline().contains(subject))
        .ifPresent(subject -> page.note(2, subject, Paint.CYAN));
    cause.details().stream()
        .limit(MOST_DETAILS)
        .forEach(detail -> page.note(2, ForeignText.shorten(detail, most), Paint.DIM));
  }

  private static String share(Cause cause) {
    return cause.strength() > 0
        ? " (" + Figures.percent(cause.strength()) + " of " + cause.resource() + ")"
        : "";
  }
}
