package dev.headroom.dashboards.html.chart;

import dev.headroom.analysis.math.Interval;
import dev.headroom.dashboards.html.Html;
import java.util.Locale;

/**
 * Bars of a table, all on one scale, each a drawing of its own. Lengths are in per cent, so that a
 * table keeps its text's size on every screen.
 */
public final class Bars {
  private static final int HEIGHT = 22;

  private final double scale;
  private final Html html;

  /**
   * @param scale value of a bar that is as long as its cell is wide
   */
  public Bars(double scale, Html html) {
    this.scale = scale;
    this.html = html;
  }

  public void open(String label) {
    html.open("svg", "role", "img", "aria-label", label, "height", HEIGHT, "width", "100%");
    html.element("title", label);
  }

  /** The estimate as a bar, its interval as a whisker; a bar that is too long is marked as cut. */
  public void bar(Interval interval) {
    String width = at(interval.estimate());
    html.open("rect", "class", "fill", "y", "3", "height", "16", "rx", "2", "width", width);
    html.close("rect");
    if (interval.estimate() > scale) {
      html.element("text", "»", "class", "beyond", "x", "99%", "y", 16, "text-anchor", "end");
    } else if (interval.low() < interval.high()) {
      String low = at(interval.low());
      String high = at(interval.high());
      html.open("line", "class", "whisker", "x1", low, "x2", high, "y1", "11", "y2", "11");
      html.close("line");
      cap(low, "whisker", 6, 16);
      cap(high, "whisker", 6, 16);
    }
  }

  /** A line across the height of a bar. */
  public void mark(double value, String style) {
    cap(at(value), style, 0, HEIGHT);
  }

  /** A line along where a bar would be. */
  public void rule(double value, String style) {
    html.open("line", "class", style, "x1", "0", "x2", at(value), "y1", "11", "y2", "11");
    html.close("line");
  }

  public void close() {
    html.close("svg");
  }

  private void cap(String x, String style, int from, int to) {
    html.open("line", "class", style, "x1", x, "x2", x, "y1", from, "y2", to).close("line");
  }

  private String at(double value) {
    double share = Math.max(0, Math.min(1, value / scale));
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }
}
