package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.dashboards.InjectorWords;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.words.MissingWords;
import dev.headroom.dashboards.words.WarningWords;
import java.util.List;

/** What a reader should know before trusting the page, and what evidence was not there. */
final class NotesBlock {
  private static final int MOST = 5;

  private NotesBlock() {}

  /** What to know before any figure of the target: before its response times, above all. */
  static void writeFirst(Diagnosis diagnosis, Page page) {
    page.gap();
    List<String> confounders = WarningWords.confounders(diagnosis);
    if (!confounders.isEmpty()) {
      page.paragraph("before you read on", Paint.BOLD);
      confounders.forEach(sentence -> page.labelled("  ·", sentence, Paint.YELLOW));
    }
    InjectorWords.account(diagnosis.load().injector(), diagnosis.load().startLag())
        .ifPresent(account -> page.paragraph(account, Paint.DIM));
  }

  static void write(Diagnosis diagnosis, Page page) {
    list("beware", WarningWords.others(diagnosis), Paint.YELLOW, page);
    list(
        "not measured",
        diagnosis.caveats().missing().stream().map(MissingWords::sentence).distinct().toList(),
        Paint.DIM,
        page);
  }

  private static void list(String title, List<String> sentences, Paint paint, Page page) {
    if (sentences.isEmpty()) {
      return;
    }
    page.paragraph(title, Paint.BOLD);
    sentences.stream().limit(MOST).forEach(sentence -> page.labelled("  ·", sentence, paint));
    if (sentences.size() > MOST) {
      page.note(0, "and " + (sentences.size() - MOST) + " more", paint);
    }
  }
}
