package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.dashboards.ForeignText;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.words.CauseWords;
import dev.headroom.dashboards.words.DoubtWords;
import dev.headroom.dashboards.words.LimitWords;
import java.util.List;
import java.util.Optional;

/** Why the bottleneck is used as it is: the first cause in full, two more by their headlines. */
final class WhyBlock {
  private static final int MAX_CAUSES = 3;
  private static final int SUBJECT_LINES = 2;

  private WhyBlock() {}

  static void write(Diagnosis diagnosis, Page page) {
    List<Cause> causes = CauseWords.of(diagnosis);
    Optional<String> users = users(diagnosis);
    users.ifPresent(text -> page.labelled("why", text, Paint.BOLD));
    if (causes.isEmpty()) {
      users.ifPresent(text -> page.note(0, CauseWords.none(diagnosis), Paint.PLAIN));
    } else {
      first(users.isPresent() ? "" : "why", causes.get(0), page);
      for (Cause other : causes.subList(1, Math.min(MAX_CAUSES, causes.size()))) {
        page.note(0, "also: " + CauseWords.headline(other), Paint.PLAIN);
      }
    }
    DoubtWords.sentence(diagnosis.verdict())
        .filter(doubts -> diagnosis.verdict().kind() == Verdict.Kind.BOTTLENECK)
        .ifPresent(doubts -> page.note(0, doubts, Paint.YELLOW));
    page.gap();
  }

  /** Who uses the bottleneck, where that is known. */
  private static Optional<String> users(Diagnosis diagnosis) {
    return diagnosis
        .binding()
        .flatMap(
            rung -> LimitWords.shares(rung).map(share -> "of " + rung.resource() + ", " + share));
  }

  private static void first(String label, Cause cause, Page page) {
    page.labelled(label, CauseWords.headline(cause), Paint.BOLD);
    int most = SUBJECT_LINES * (page.bodyWidth() - 2);
    cause
        .subject()
        .map(subject -> ForeignText.shorten(subject, most))
        .filter(subject -> !CauseWords.headline(cause).contains(subject))
        .ifPresent(subject -> page.note(2, subject, Paint.CYAN));
  }
}
