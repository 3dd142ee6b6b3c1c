package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.dashboards.Phrases;
import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.terminal.TerminalStyle;

/** What was measured, against which goal, and the most that it took. */
final class HeaderBlock {
  private HeaderBlock() {}

  static void write(Diagnosis diagnosis, Page page) {
    TerminalStyle style = page.style();
    String target =
        diagnosis.run().target().isBlank() ? "unnamed target" : diagnosis.run().target();
    String goal = style.text(diagnosis.run().goal().map(Phrases::goal).orElse(""));
    int free = page.width() - Cells.of(goal) - 2;
    String left = style.text(target, Math.max(free, 20));
    int pad = page.width() - Cells.of(left) - Cells.of(goal);
    page.line(
        Paint.BOLD.on(left, style)
            + (pad >= 2 ? " ".repeat(pad) + Paint.CYAN.on(goal, style) : ""));
    if (pad < 2) {
      page.paragraph(goal, Paint.CYAN);
    }
    // What it took is not the first thing to say of a target that failed.
    if (diagnosis.verdict().kind() != Verdict.Kind.TARGET_FAILED) {
      diagnosis.load().knee().ifPresent(knee -> page.paragraph(Phrases.knee(knee), Paint.PLAIN));
    }
    if (!diagnosis.run().complete()) {
      page.paragraph("the recording is not complete", Paint.YELLOW);
    }
  }
}
