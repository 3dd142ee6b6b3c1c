package dev.headroom.dashboards.html.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.math.Interval;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.LadderScale;
import dev.headroom.dashboards.LowLoadCost;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.html.chart.Bars;
import dev.headroom.dashboards.words.LimitWords;
import dev.headroom.run.Goal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ladder as a table whose second column is drawn. */
final class LadderSection {
  private static final List<String> COLUMNS =
      List.of("Resource", "Saturates at, req/s", "Limit", "Used", "Needs per request", "Evidence");

  /** Below these stand figures. */
  private static final Set<String> FIGURES = Set.of("Limit", "Used", "Needs per request");

  private final Diagnosis diagnosis;
  private final Html html;
  private final Bars bars;

  private LadderSection(Diagnosis diagnosis, Html html) {
    this.diagnosis = diagnosis;
    this.html = html;
    // The whisker of the longest bar ought to show too.
    this.bars = new Bars(LadderScale.of(diagnosis) * 1.08, html);
  }

  static void write(Diagnosis diagnosis, Html html) {
    if (!diagnosis.ladder().isEmpty()) {
      new LadderSection(diagnosis, html).write();
    }
  }

  private void write() {
    html.open("section").element("h2", "The headroom ladder");
    html.open("p", "class", "muted")
        .text("Each bar is the throughput at which a resource saturates, with its 90 % interval. ");
    html.text("The shortest binds first.");
    if (diagnosis.load().referencePerSecond() > 0) {
      html.text(" Use is at " + Figures.requestRate(diagnosis.load().referencePerSecond()) + ".");
    }
    html.close("p").newLine().open("div", "class", "scroll").open("table", "class", "ladder");
    html.open("thead").open("tr");
    for (String title : COLUMNS) {
      String style = FIGURES.contains(title) ? "number" : "text";
      html.element("th", title, "scope", "col", "class", style);
    }
    html.close("tr").close("thead").newLine().open("tbody");
    diagnosis.ladder().forEach(this::rung);
    diagnosis.run().goal().ifPresent(this::goal);
    html.close("tbody").close("table").close("div");
    LowLoadCost.legend(diagnosis)
        .ifPresent(text -> html.element("p", text, "class", "muted caption"));
    html.close("section").newLine();
  }

  private void rung(ResourceLimit rung) {
    boolean binds = diagnosis.verdict().full().filter(rung.resource()::equals).isPresent();
    html.open("tr", "class", binds ? "binds" : rung.placed() ? "rung" : "unplaced");
    html.open("th", "scope", "row").text(rung.resource().toString());
    if (binds) {
      html.text(" ").element("span", "next bottleneck", "class", "badge");
    }
    html.close("th").open("td", "class", "bar");
    drawing(rung);
    html.close("td").element("td", limit(rung), "class", "number", "data-label", "req/s");
    html.element(
        "td", Figures.percent(rung.utilization()), "class", "number", "data-label", "used");
    boolean measured = rung.demandPerRequest().estimate() > 0;
    String needs = measured ? LimitWords.demand(rung) : "–";
    html.element("td", needs, "class", "number", "data-label", "needs");
    Optional<String> evidence = LimitWords.saturation(rung);
    html.open("td", "class", "evidence").text(evidence.orElse(""));
    String between = evidence.isPresent() ? " · " : "";
    LimitWords.shares(rung)
        .ifPresent(share -> html.element("span", between + share, "class", "muted"));
    html.close("td").close("tr").newLine();
  }

  private void drawing(ResourceLimit rung) {
    Interval limit = rung.limitPerSecond();
    if (rung.filledByBackground()) {
      html.element("span", "full without any request", "class", "muted");
      return;
    }
    if (!Double.isFinite(limit.estimate())) {
      html.element("span", "not used by requests", "class", "muted");
      return;
    }
    bars.open(rung.resource() + " saturates at " + limit(rung));
    bars.bar(limit);
    diagnosis.run().goal().ifPresent(goal -> bars.mark(goal.throughputPerSecond(), "goal"));
    bars.close();
  }

  private void goal(Goal goal) {
    String rate = Figures.rate(goal.throughputPerSecond());
    html.open("tr", "class", "goal-row").element("th", "goal", "scope", "row");
    html.open("td", "class", "bar");
    bars.open("goal " + rate);
    bars.rule(goal.throughputPerSecond(), "goal");
    bars.mark(goal.throughputPerSecond(), "goal");
    bars.close();
    html.close("td").element("td", rate, "class", "number", "data-label", "req/s");
    html.markup("<td></td><td></td><td></td>").close("tr").newLine();
  }

  private String limit(ResourceLimit rung) {
    Interval limit = rung.limitPerSecond();
    if (!Double.isFinite(limit.estimate())) {
      return "none";
    }
    if (rung.filledByBackground()) {
      return "not placed";
    }
    String estimate = Figures.rate(limit.estimate());
    return rung.placed()
        ? estimate + Figures.plusMinus(limit).map(pm -> " " + pm).orElse("")
        : "not placed: " + Figures.range(limit);
  }
}
