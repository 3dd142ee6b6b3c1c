package dev.headroom.dashboards.html.load;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.html.chart.Axis;
import dev.headroom.dashboards.html.chart.Plot;
import dev.headroom.run.load.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Response times over load: flat as long as there is headroom, steep at its end. */
public final class LatencySection {
  private final Diagnosis diagnosis;
  private final List<Plateau> plateaus;
  private final boolean open;

  private LatencySection(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
    List<Plateau> offered =
        shown(diagnosis).filter(p -> p.offered().perSecond().isPresent()).toList();
    this.open = offered.size() > 1;
    this.plateaus =
        (open ? offered : shown(diagnosis).toList())
            .stream().sorted(Comparator.comparingDouble(this::load)).toList();
  }

  /** Adds the section; nothing where there is nothing to show. */
  public static void write(Diagnosis diagnosis, Html html) {
    LatencySection section = new LatencySection(diagnosis);
    if (section.plateaus.size() > 1) {
      section.write(html);
    }
  }

  private static Stream<Plateau> shown(Diagnosis diagnosis) {
    return diagnosis.load().plateaus().stream()
        .filter(p -> p.phase() != Phase.WARM_UP && p.phase() != Phase.RETURN)
        .filter(p -> p.latency().p50Seconds() > 0 && p.latency().p99Seconds() > 0);
  }

  private double load(Plateau plateau) {
    return open ? plateau.offered().perSecond().orElse(0.0) : plateau.throughputPerSecond();
  }

  private void write(Html html) {
    String x = open ? "offered, req/s" : "completed, req/s";
    Plot plot = new Plot("p50 and p99 response time over load, " + x, loads(), times());
    plot.axes(x, "ms", LatencySection::tick);
    diagnosis
        .run()
        .goal()
        .flatMap(goal -> goal.p99Seconds())
        .filter(bound -> bound <= times().high())
        .ifPresent(bound -> plot.level("goal", bound, "p99 goal"));
    diagnosis
        .load()
        .knee()
        .filter(knee -> knee.reached())
        .ifPresent(knee -> plot.upright("limit", knee.xMaxPerSecond().estimate(), "most it takes"));
    series(plot, "p50", p -> p.latency().p50Seconds());
    series(plot, "p99", p -> p.latency().p99Seconds());
    html.open("section", "class", "card").element("h2", "Response time over load");
    legend(html);
    html.markup(plot.toString()).close("section").newLine();
  }

  private void series(Plot plot, String style, ToDoubleFunction<Plateau> time) {
    List<Plot.Point> points =
        plateaus.stream().map(p -> new Plot.Point(load(p), time.applyAsDouble(p))).toList();
    plot.series(style, points, true, seconds -> style + " " + Figures.millis(seconds) + " ms");
    diagnosis.load().plateaus().stream()
        .filter(p -> open && p.phase() == Phase.RETURN && time.applyAsDouble(p) > 0)
        .forEach(
            p ->
                plot.mark(
                    "mark back " + style,
                    new Plot.Point(load(p), time.applyAsDouble(p)),
                    "on return, " + Figures.rate(load(p)),
                    style + " " + Figures.millis(time.applyAsDouble(p)) + " ms"));
  }

  private static void legend(Html html) {
    html.open("p", "class", "legend").element("span", "p50", "class", "key p50").text(" ");
    html.element("span", "p99", "class", "key p99");
    html.element("span", " hollow: the first load once more, at the end", "class", "muted");
    html.close("p");
  }

  private Axis loads() {
    double most = plateaus.stream().mapToDouble(this::load).max().orElse(1);
    double knee = diagnosis.load().knee().map(k -> k.xMaxPerSecond().estimate()).orElse(0.0);
    return Plot.xAxis(0, Math.max(most, knee) * 1.04);
  }

  private Axis times() {
    double least = times(DoubleStream::min);
    return Axis.logarithmic(least, times(DoubleStream::max), Plot.BOTTOM, Plot.TOP);
  }

  private double times(Function<DoubleStream, OptionalDouble> which) {
    return which
        .apply(
            plateaus.stream()
                .flatMapToDouble(
                    p -> DoubleStream.of(p.latency().p50Seconds(), p.latency().p99Seconds())))
        .orElse(1);
  }

  private static String tick(double seconds) {
    double millis = seconds * 1000;
    return Figures.format(millis >= 0.99 ? 0 : millis >= 0.099 ? 1 : 2, millis);
  }
}
