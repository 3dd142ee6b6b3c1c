package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.dashboards.Phrases;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.words.AdviceWords;
import dev.headroom.dashboards.words.VerdictWords;

/** The answer in words, where the ladder alone does not give it. */
final class AnswerBlock {
  private AnswerBlock() {}

  static void write(Diagnosis diagnosis, Page page) {
    Verdict verdict = diagnosis.verdict();
    if (verdict.kind() != Verdict.Kind.BOTTLENECK || diagnosis.binding().isEmpty()) {
      page.gap();
      page.paragraph(VerdictWords.headline(verdict), paint(verdict.kind()));
      page.paragraph(VerdictWords.sentence(verdict), Paint.PLAIN);
    }
    if (verdict.kind() == Verdict.Kind.TARGET_FAILED) {
      diagnosis
          .load()
          .knee()
          .ifPresent(knee -> page.paragraph("until then it " + Phrases.knee(knee), Paint.PLAIN));
    }
    String label = "next";
    for (Remark<AdviceCode> next : verdict.next()) {
      page.labelled(label, AdviceWords.sentence(next), Paint.PLAIN);
      label = "";
    }
  }

  private static Paint paint(Verdict.Kind kind) {
    return switch (kind) {
      case HEALTHY -> Paint.GREEN;
      case BOTTLENECK, TARGET_FAILED -> Paint.ALERT;
      default -> Paint.YELLOW;
    };
  }
}
