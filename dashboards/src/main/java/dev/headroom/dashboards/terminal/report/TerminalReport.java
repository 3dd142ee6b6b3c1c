package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.terminal.TerminalStyle;
import java.util.Optional;

/** A diagnosis as the page that answers "what is our next bottleneck?" in ten seconds. */
public final class TerminalReport {
  private TerminalReport() {}

  /**
   * The page, each line ended by a line feed and at most the style's width long.
   *
   * @param lastPromise what the last prediction was and what came of it, in one sentence
   */
  public static String render(
      Diagnosis diagnosis, Optional<String> lastPromise, TerminalStyle style) {
    Page page = new Page(style);
    HeaderBlock.write(diagnosis, page);
    AnswerBlock.write(diagnosis, page);
    page.gap();
    LadderBlock.write(diagnosis, page);
    page.gap();
    WhyBlock.write(diagnosis, page);
    RemedyBlock.write(diagnosis, page);
    lastPromise.ifPresent(promise -> page.paragraph("last time: " + promise, Paint.PLAIN));
    page.gap();
    GrowthBlock.write(diagnosis, page);
    page.gap();
    NotesBlock.write(diagnosis, page);
    return page.toString().stripTrailing() + "\n";
  }
}
