package dev.headroom.dashboards.html.chart;

import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.html.Html;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** A chart with two axes, drawn for about 480 by 270 points and scaled as a whole. */
public final class Plot {
  static final double LEFT = 48;
  static final double RIGHT = 466;
  public static final double TOP = 22;
  public static final double BOTTOM = 224;
  private static final int WIDTH = 480;
  private static final int HEIGHT = 264;

  /** A point of a line. */
  public record Point(double x, double y) {}

  private final Html svg = new Html();
  private final Axis x;
  private final Axis y;

  /**
   * @param description what it shows, for who cannot see it
   */
  public Plot(String description, Axis x, Axis y) {
    this.x = x;
    this.y = y;
    String size = "0 0 " + WIDTH + " " + HEIGHT;
    svg.open("svg", "class", "plot", "role", "img", "viewBox", size, "aria-label", description);
    svg.element("title", description);
  }

  public static Axis xAxis(double low, double high) {
    return Axis.linear(low, high, LEFT, RIGHT);
  }

  /** Draws grid, ticks and titles; first, so that it lies below all else. */
  public void axes(String xTitle, String yTitle, DoubleFunction<String> yText) {
    for (double tick : y.ticks()) {
      line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
      text(yText.apply(tick), LEFT - 6, y.at(tick) + 4, "end");
    }
    for (double tick : x.ticks()) {
      line("grid", x.at(tick), BOTTOM, x.at(tick), BOTTOM + 4);
      text(whole(tick), x.at(tick), BOTTOM + 17, "middle");
    }
    text(xTitle, (LEFT + RIGHT) / 2, HEIGHT - 6, "middle");
    text(yTitle, 4, 12, "start");
  }

  /** A line through points, with a mark at each if there are not too many. */
  public void series(
      String style, List<Point> points, boolean marks, DoubleFunction<String> yText) {
    String path =
        points.stream()
            .map(p -> position(x.at(p.x())) + "," + position(y.at(p.y())))
            .collect(Collectors.joining(" "));
    svg.open("polyline", "class", "series " + style, "points", path).close("polyline").newLine();
    if (marks) {
      points.forEach(p -> mark("mark " + style, p, Figures.rate(p.x()), yText.apply(p.y())));
    }
  }

  /** A dot whose values show as its tooltip. */
  public void mark(String style, Point point, String xText, String yText) {
    String cx = position(x.at(point.x()));
    svg.open("circle", "class", style, "cx", cx, "cy", position(y.at(point.y())), "r", "3.5");
    svg.element("title", xText + ": " + yText).close("circle").newLine();
  }

  /** A level across the chart. */
  public void level(String style, double value, String title) {
    line(style, LEFT, y.at(value), RIGHT, y.at(value));
    text(title, LEFT + 6, y.at(value) - 5, "start");
  }

  /**
   * A value of the horizontal axis, from top to bottom; its title at the bottom, where a curve that
   * rises is away.
   */
  public void upright(String style, double value, String title) {
    line(style, x.at(value), TOP, x.at(value), BOTTOM);
    text(title, x.at(value) - 4, BOTTOM - 6, "end");
  }

  /** A stretch of the horizontal axis, shaded, with its name above. */
  public void stretch(String style, double fromValue, double toValue, String title) {
    double width = x.at(toValue) - x.at(fromValue);
    String left = position(x.at(fromValue));
    String height = position(BOTTOM - TOP);
    svg.open(
        "rect", "class", style, "x", left, "y", TOP, "width", position(width), "height", height);
    svg.element("title", title).close("rect");
    if (width > 6 * title.length()) {
      text(title, (x.at(fromValue) + x.at(toValue)) / 2, TOP - 5, "middle");
    }
  }

  @Override
  public String toString() {
    return svg + "</svg>\n";
  }

  private void line(String style, double x1, double y1, double x2, double y2) {
    svg.open(
            "line",
            "class",
            style,
            "x1",
            position(x1),
            "y1",
            position(y1),
            "x2",
            position(x2),
            "y2",
            position(y2))
        .close("line");
  }

  private void text(String text, double atX, double atY, String anchor) {
    svg.element("text", text, "x", position(atX), "y", position(atY), "text-anchor", anchor);
  }

  private static String whole(double tick) {
    return tick == Math.rint(tick) ? Figures.format(0, tick) : Figures.rate(tick);
  }

  private static String position(double position) {
    return String.format(Locale.ROOT, "%.1f", position);
  }
}
