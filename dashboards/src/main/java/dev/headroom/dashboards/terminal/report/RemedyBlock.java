package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.words.RemedyWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What to do, the best first: what each is worth, costs, and leaves as the next bottleneck. */
final class RemedyBlock {
  private static final int MOST = 5;
  private static final int NUMBER = 3;
  private static final int BETWEEN = 2;

  private final List<RemedyProposal> remedies;
  private final List<RemedyLine> lines;
  private final Page page;
  private final TerminalStyle style;

  private RemedyBlock(Diagnosis diagnosis, Page page) {
    this.page = page;
    this.style = page.style();
    this.remedies = diagnosis.remedies().stream().limit(MOST).toList();
    this.lines = remedies.stream().map(r -> RemedyLine.of(r, style)).toList();
  }

  static void write(Diagnosis diagnosis, Page page) {
    if (!diagnosis.remedies().isEmpty()) {
      new RemedyBlock(diagnosis, page).write();
    }
  }

  private void write() {
    int title = widest(RemedyLine::title);
    int figures = widest(RemedyLine::effect) + widest(RemedyLine::price) + 2 * BETWEEN;
    int then = widest(RemedyLine::then);
    boolean oneLineEach = NUMBER + title + BETWEEN + figures + then <= page.bodyWidth();
    for (int i = 0; i < lines.size(); i++) {
      String label = i == 0 ? "do" : "";
      String number = Cells.padEnd(Integer.toString(i + 1), NUMBER);
      RemedyLine line = lines.get(i);
      if (oneLineEach) {
        page.body(label, number + Cells.padEnd(line.title(), title + BETWEEN) + worth(line));
      } else {
        page.body(label, number + style.text(line.title(), page.bodyWidth() - NUMBER));
        narrow(line);
      }
      if (i == 0 || !line.predicted()) {
        reason(remedies.get(i));
      }
    }
    page.gap();
  }

  private int widest(Function<RemedyLine, String> part) {
    return lines.stream().map(part).mapToInt(Cells::of).max().orElse(0);
  }

  private String worth(RemedyLine line) {
    String effect = Cells.padEnd(line.effect(), widest(RemedyLine::effect));
    return paint(line).on(effect, style)
        + " ".repeat(BETWEEN)
        + Cells.padEnd(line.price(), widest(RemedyLine::price) + BETWEEN)
        + line.then();
  }

  private void narrow(RemedyLine line) {
    int used = widest(RemedyLine::effect) + widest(RemedyLine::price) + NUMBER + 2 * BETWEEN;
    if (used + Cells.of(line.then()) <= page.bodyWidth()) {
      page.body("", " ".repeat(NUMBER) + worth(line));
    } else {
      page.note(NUMBER, line.effect() + ", " + line.price(), paint(line));
      page.note(NUMBER, line.then(), Paint.PLAIN);
    }
  }

  private static Paint paint(RemedyLine line) {
    return line.predicted() ? Paint.GREEN : Paint.DIM;
  }

  private void reason(RemedyProposal remedy) {
    List<String> parts = new ArrayList<>();
    RemedyWords.response(remedy).ifPresent(parts::add);
    parts.add(
        remedy.limitAfter().isEmpty() ? RemedyWords.basis(remedy) : RemedyWords.reason(remedy));
    parts.add(
        RemedyWords.givesUp(remedy).isBlank() ? "" : "gives up: " + RemedyWords.givesUp(remedy));
    parts.removeIf(String::isBlank);
    if (!parts.isEmpty()) {
      page.note(NUMBER, String.join("; ", parts), Paint.DIM);
    }
  }
}
