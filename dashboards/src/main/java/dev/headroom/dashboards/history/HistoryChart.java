package dev.headroom.dashboards.history;

import dev.headroom.analysis.gate.history.CheckHistory;
import dev.headroom.analysis.gate.history.RecordedValues;
import dev.headroom.analysis.gate.history.Shift;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.gate.GateWords;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.html.chart.Axis;
import dev.headroom.dashboards.html.chart.Plot;
import java.util.ArrayList;
import java.util.List;

/** One check over the runs: a dot a run, a line at each change, and the means between changes. */
final class HistoryChart {
  private static final double PERCENT = 100;

  /** Share of the values' range that is left free above and below. */
  private static final double MARGIN = 0.15;

  /** Fewer would be marked with halves of runs. */
  private static final int LEAST_RUNS = 6;

  private final CheckHistory check;
  private final GateMetric metric;
  private final List<Double> shown;

  private HistoryChart(CheckHistory check) {
    this.check = check;
    this.metric = check.check().metric();
    this.shown = check.values().stream().map(this::shown).toList();
  }

  static void write(CheckHistory check, Html html) {
    new HistoryChart(check).write(html);
  }

  private double shown(double value) {
    return metric.kind() == GateMetric.Kind.RATIO ? PERCENT * value : value;
  }

  private String unit() {
    return metric.kind() == GateMetric.Kind.RATIO ? "%" : metric.unit();
  }

  private void write(Html html) {
    Axis values = values();
    int runs = shown.size();
    Plot plot =
        new Plot(
            check.check() + " of " + runs + " runs, changes marked",
            Plot.xAxis(1, Math.max(runs, LEAST_RUNS)),
            values);
    double range = values.high() - values.low();
    int decimals = range >= 10 ? 0 : range >= 1 ? 1 : range >= 0.1 ? 2 : 4;
    plot.axes("run", unit(), value -> Figures.format(decimals, value));
    for (Shift shift : check.shifts()) {
      plot.upright("limit", shift.first() + 0.5, HistoryWords.commit(check.firstAfter(shift)));
    }
    means(plot);
    for (int i = 0; i < runs; i++) {
      plot.mark("mark p50", new Plot.Point(i + 1, shown.get(i)), name(i), text(i));
    }
    html.open("section", "class", "card").element("h2", check.check().toString());
    html.markup(plot.toString()).close("section").newLine();
  }

  private String name(int run) {
    RecordedValues values = check.runs().get(run);
    String commit = HistoryWords.commit(values);
    return values.id() + (commit.isEmpty() ? "" : ", " + commit);
  }

  private String text(int run) {
    return GateWords.value(metric, check.values().get(run));
  }

  /** Nothing where there is no change: the dots are enough. */
  private void means(Plot plot) {
    List<Shift> shifts = check.shifts();
    for (int i = 0; i < shifts.size(); i++) {
      Shift shift = shifts.get(i);
      if (i == 0) {
        mean(plot, 0, shift.first(), shift.before());
      }
      int end = i + 1 < shifts.size() ? shifts.get(i + 1).first() : shown.size();
      mean(plot, shift.first(), end, shift.after());
    }
  }

  private void mean(Plot plot, int from, int to, double value) {
    List<Plot.Point> ends =
        List.of(new Plot.Point(from + 1, shown(value)), new Plot.Point(to, shown(value)));
    plot.series("p99", ends, false, Figures::rate);
  }

  private Axis values() {
    List<Double> all = new ArrayList<>(shown);
    check.shifts().forEach(s -> all.addAll(List.of(shown(s.before()), shown(s.after()))));
    double least = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double margin = MARGIN * (most > least ? most - least : most > 0 ? most : 1);
    double low = least >= 0 ? Math.max(0, least - margin) : least - margin;
    return Axis.linear(low, most + margin, Plot.BOTTOM, Plot.TOP);
  }
}
