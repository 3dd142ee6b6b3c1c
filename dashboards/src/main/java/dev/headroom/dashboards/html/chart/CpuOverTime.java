package dev.headroom.dashboards.html.chart;

import dev.headroom.analysis.measure.BoxCpuUse;
import java.util.ArrayList;
import java.util.List;

/** How many cores a box used, in steps of a second or, in a long run, of some seconds. */
public final class CpuOverTime {
  private static final int MAX_POINTS = 400;

  private CpuOverTime() {}

  /**
   * Points of seconds since {@code zeroSeconds} and cores, without steps of which nothing is known;
   * empty if nothing was recorded.
   */
  public static List<Plot.Point> of(BoxCpuUse use, double zeroSeconds) {
    List<Plot.Point> points = new ArrayList<>();
    double begin = use.beginSeconds();
    double end = use.endSeconds();
    double step = Math.max(1, Math.ceil((end - begin) / MAX_POINTS));
    for (double from = begin; from + step <= end; from += step) {
      double cores = use.cores(from, from + step);
      if (Double.isFinite(cores)) {
        points.add(new Plot.Point(from + step - zeroSeconds, cores));
      }
    }
    return points;
  }
}
