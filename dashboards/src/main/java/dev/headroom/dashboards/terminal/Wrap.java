package dev.headroom.dashboards.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces, and inside a word only where it fills more than a line. */
public final class Wrap {
  private Wrap() {}

  /** At least one line, each of at most so many columns. */
  public static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && Cells.of(line) + 1 + Cells.of(word) > columns) {
        lines.add(line);
        line = "";
      }
      String rest = line.isEmpty() ? word : line + " " + word;
      while (Cells.of(rest) > columns) {
        String part = Cells.first(rest, columns);
        lines.add(part);
        rest = rest.substring(part.length());
      }
      line = rest;
    }
    lines.add(line);
    return lines;
  }
}
