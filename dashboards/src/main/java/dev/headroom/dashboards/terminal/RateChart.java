package dev.headroom.dashboards.terminal;

import dev.headroom.dashboards.Figures;
import java.util.function.DoubleUnaryOperator;

/** A rate over time as an area of block characters, with its axes. */
public final class RateChart {
  private static final int ROWS = 8;
  private static final int LABEL = 9;
  private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";
  private static final int PARTS = 8;

  /** Instants looked at within a column, so that a short spike is not passed over. */
  private static final int LOOKS = 16;

  private RateChart() {}

  /**
   * Draws it.
   *
   * @param rate at an instant, seconds from the begin
   * @param seconds its length
   * @param unit of the rate, such as {@code /s}
   */
  public static void draw(Page page, DoubleUnaryOperator rate, double seconds, String unit) {
    int columns = page.width() - LABEL;
    double[] highest = highest(rate, seconds, columns);
    double top = 0;
    for (double value : highest) {
      top = Math.max(top, value);
    }
    for (int row = ROWS; row >= 1; row--) {
      boolean isLabelled = row == ROWS || row == ROWS / 2;
      String label = isLabelled ? Figures.rate(top * row / ROWS) + unit : "";
      page.line(Cells.padStart(label, LABEL - 1) + " " + row(page, highest, top, row));
    }
    String end = time(seconds);
    page.line(
        Cells.padStart("0" + unit, LABEL - 1)
            + " 0s"
            + Cells.padStart(end, columns - "0s".length()));
  }

  /** A length of time as people say it. */
  public static String time(double seconds) {
    long whole = Math.round(seconds);
    if (whole % 60 == 0 && whole >= 60) {
      return whole / 60 + "m";
    }
    return whole < 120 ? whole + "s" : whole / 60 + "m " + whole % 60 + "s";
  }

  private static double[] highest(DoubleUnaryOperator rate, double seconds, int columns) {
    double[] highest = new double[columns];
    for (int column = 0; column < columns; column++) {
      for (int look = 0; look < LOOKS; look++) {
        double instant = seconds * (column + (look + 0.5) / LOOKS) / columns;
        highest[column] = Math.max(highest[column], rate.applyAsDouble(instant));
      }
    }
    return highest;
  }

  private static String row(Page page, double[] values, double top, int row) {
    StringBuilder line = new StringBuilder();
    for (double value : values) {
      double filled = top > 0 ? value / top * ROWS - (row - 1) : 0;
      int parts = (int) Math.round(Math.max(0, Math.min(1, filled)) * PARTS);
      boolean unicode = page.style().unicode();
      line.append(unicode ? EIGHTHS.charAt(parts) : parts > PARTS / 2 ? '#' : ' ');
    }
    return line.toString();
  }
}
