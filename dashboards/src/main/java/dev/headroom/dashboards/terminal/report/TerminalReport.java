package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.dashboards.ProofWords;
import dev.headroom.dashboards.RunHistory;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.terminal.TerminalStyle;

/** A diagnosis as the page that answers "what is our next bottleneck?" in ten seconds. */
public final class TerminalReport {
  private TerminalReport() {}

  /**
   * The page, each line ended by a line feed and at most the style's width long.
   *
   * @param history what is known of the run beside what was recorded
   */
  public static String render(Diagnosis diagnosis, RunHistory history, TerminalStyle style) {
    Page page = new Page(style);
    HeaderBlock.write(diagnosis, page);
    AnswerBlock.write(diagnosis, page);
    NotesBlock.writeFirst(diagnosis, page);
    page.gap();
    LadderBlock.write(diagnosis, page);
    page.gap();
    WhyBlock.write(diagnosis, page);
    RemedyBlock.write(diagnosis, page);
    history
        .applied()
        .ifPresent(remedy -> page.paragraph("last time: " + remedy.sentence(), Paint.PLAIN));
    history
        .proof()
        .map(proof -> ProofWords.sentence(proof, diagnosis.verdict()))
        .ifPresent(sentence -> page.paragraph(sentence, Paint.PLAIN));
    page.gap();
    GrowthBlock.write(diagnosis, page);
    page.gap();
    TrafficBlock.write(diagnosis, page);
    NotesBlock.write(diagnosis, page);
    return page.toString().stripTrailing() + "\n";
  }
}
