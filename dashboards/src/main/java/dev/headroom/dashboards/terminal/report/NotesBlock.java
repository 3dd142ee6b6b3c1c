package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.dashboards.TrafficWords;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.words.MissingWords;
import dev.headroom.dashboards.words.WarningWords;
import java.util.List;

/** What a reader should know before trusting the page, and what evidence was not there. */
final class NotesBlock {
  private static final int MOST = 5;

  private NotesBlock() {}

  static void write(Diagnosis diagnosis, Page page) {
    list(
        "beware",
        diagnosis.caveats().warnings().stream().map(WarningWords::sentence).toList(),
        Paint.YELLOW,
        page);
    list(
        "not measured",
        diagnosis.caveats().missing().stream().map(MissingWords::sentence).distinct().toList(),
        Paint.DIM,
        page);
    diagnosis
        .load()
        .startLag()
        .ifPresent(
            lag ->
                page.paragraph(
                    TrafficWords.startLag(lag),
                    TrafficWords.isLate(lag) ? Paint.YELLOW : Paint.DIM));
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
