package dev.headroom.dashboards.html.load;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.measure.BoxCpuUse;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.html.chart.Axis;
import dev.headroom.dashboards.html.chart.CpuOverTime;
import dev.headroom.dashboards.html.chart.PhaseStretch;
import dev.headroom.dashboards.html.chart.Plot;
import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import java.util.List;
import java.util.Optional;

/** The CPU of each box over time, under its budget, with the phases of the load behind it. */
public final class UtilizationSection {
  private UtilizationSection() {}

  /** Adds the section; nothing where there is nothing to show. */
  public static void write(Diagnosis diagnosis, RecordedRun run, Html html) {
    double zero = run.manifest().epochSeconds();
    List<PhaseStretch> phases = PhaseStretch.of(diagnosis, run);
    for (Box box : run.manifest().boxes()) {
      List<Plot.Point> cores = CpuOverTime.of(BoxCpuUse.of(run, box.name()), zero);
      if (!cores.isEmpty()) {
        card(box, cores, phases, zero, html);
      }
    }
  }

  private static void card(
      Box box, List<Plot.Point> cores, List<PhaseStretch> phases, double zero, Html html) {
    Optional<Double> budget = box.cpuCores();
    double most = cores.stream().mapToDouble(Plot.Point::y).max().orElse(1);
    double top = Math.max(most, budget.orElse(0.0)) * 1.15;
    double end = cores.get(cores.size() - 1).x();
    Plot plot =
        new Plot(
            "CPU cores that " + box.name() + " used over time",
            Plot.xAxis(0, end),
            Axis.linear(0, top > 0 ? top : 1, Plot.BOTTOM, Plot.TOP));
    for (int i = 0; i < phases.size(); i++) {
      PhaseStretch phase = phases.get(i);
      String style = i % 2 == 0 ? "phase" : "phase other";
      plot.stretch(
          style, phase.fromSeconds() - zero, phase.toSeconds() - zero, phase.phase().code());
    }
    plot.axes("seconds", "cores", value -> Figures.format(top < 1 ? 2 : 1, value));
    plot.series("cpu", cores, false, Figures::rate);
    budget.ifPresent(b -> plot.level("limit", b, "budget " + Figures.format(2, b)));
    html.open("section", "class", "card").element("h2", box.name() + ": CPU over time");
    html.markup(plot.toString()).close("section").newLine();
  }
}
