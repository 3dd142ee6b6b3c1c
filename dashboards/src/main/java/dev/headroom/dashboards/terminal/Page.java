package dev.headroom.dashboards.terminal;

import java.util.ArrayList;
import java.util.List;

/** Lines of a terminal page as they come to be; none longer than the terminal is wide. */
public final class Page {
  private static final String INDENT = "  ";
  private static final int LABEL = 5;

  private final TerminalStyle style;
  private final List<String> lines = new ArrayList<>();

  public Page(TerminalStyle style) {
    this.style = style;
  }

  public TerminalStyle style() {
    return style;
  }

  /** Columns that a line's text may take beside the margin. */
  public int width() {
    return style.width() - INDENT.length();
  }

  /** Columns that a labelled paragraph's text may take. */
  public int bodyWidth() {
    return width() - LABEL;
  }

  /** An empty line, unless there is one already. */
  public void gap() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }

  /** A line of laid out pieces, painted already. */
  public void line(String painted) {
    lines.add((INDENT + painted).stripTrailing());
  }

  /** A paragraph, wrapped. */
  public void paragraph(String text, Paint paint) {
    for (String line : Wrap.lines(style.text(text), width())) {
      line(paint.on(line, style));
    }
  }

  /** A paragraph with a word before its first line; the others stand below its text. */
  public void labelled(String label, String text, Paint paint) {
    String before = label;
    for (String line : Wrap.lines(style.text(text), bodyWidth())) {
      body(before, paint.on(line, style));
      before = "";
    }
  }

  /** One laid out line beside a label, which may be empty. */
  public void body(String label, String painted) {
    String before = style.unicode() ? label : Ascii.of(label);
    line(Paint.BOLD.on(before, style) + " ".repeat(LABEL - Cells.of(before)) + painted);
  }

  /** A wrapped paragraph with so many more columns before each line. */
  public void note(int indent, String text, Paint paint) {
    for (String line : Wrap.lines(style.text(text), bodyWidth() - indent)) {
      body("", " ".repeat(indent) + paint.on(line, style));
    }
  }

  @Override
  public String toString() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
