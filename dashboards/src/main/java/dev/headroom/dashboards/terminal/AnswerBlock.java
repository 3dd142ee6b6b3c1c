package dev.headroom.dashboards.terminal;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.dashboards.Phrases;

/** The answer in words, where the ladder alone does not give it. */
final class AnswerBlock {
  private AnswerBlock() {}

  static void write(Diagnosis diagnosis, Page page) {
    Verdict verdict = diagnosis.verdict();
    if (verdict.kind() != Verdict.Kind.BOTTLENECK || !onLadder(diagnosis)) {
      page.gap();
      page.paragraph(Phrases.headline(verdict), paint(verdict.kind()));
      page.paragraph(verdict.sentence(), Paint.PLAIN);
    }
    String label = "next";
    for (String next : verdict.measureNext()) {
      page.labelled(label, next, Paint.PLAIN);
      label = "";
    }
  }

  private static boolean onLadder(Diagnosis diagnosis) {
    return diagnosis.ladder().stream()
        .anyMatch(r -> diagnosis.verdict().resource().filter(r.resource()::equals).isPresent());
  }

  private static Paint paint(Verdict.Kind kind) {
    return switch (kind) {
      case HEALTHY -> Paint.GREEN;
      case BOTTLENECK -> Paint.ALERT;
      default -> Paint.YELLOW;
    };
  }
}
