package dev.headroom.dashboards.html.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.dashboards.AppliedRemedy;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.html.chart.Bars;

/** What a remedy promised beside what it brought, each with its interval, on one scale. */
final class PromiseSection {
  /** Change of the machine from one run to the next from which it is worth a word. */
  private static final double WORTH_TELLING = 0.1;

  private final PromisedGain gain;
  private final Html html;
  private final Bars bars;

  private PromiseSection(PromisedGain gain, Html html) {
    this.gain = gain;
    this.html = html;
    double longest = Math.max(gain.promisedFactor().high(), gain.measuredFactor().high());
    this.bars = new Bars(1.08 * Math.max(1, longest), html);
  }

  static void write(Diagnosis diagnosis, AppliedRemedy applied, Html html) {
    PromisedGain gain = applied.gain();
    boolean here = applied.afterRun().equals(diagnosis.run().id());
    boolean kept = gain.outcome() == PromisedGain.Outcome.KEPT;
    html.open("section", "class", "promise " + (kept ? "kept" : "missed"));
    html.element("h2", title(gain) + ": " + factors(gain));
    html.open("p").element("strong", applied.title()).text(" ");
    html.text(outcome(gain) + (here ? "" : " That was in run " + applied.afterRun() + "."));
    html.close("p").newLine();
    new PromiseSection(gain, html).table();
    html.element("p", basis(gain), "class", "muted caption");
    html.close("section").newLine();
  }

  private static String title(PromisedGain gain) {
    return switch (gain.outcome()) {
      case KEPT -> "Promise kept";
      case UNDECIDED -> gain.surplus() < 0 ? "Less than promised" : "More than promised";
      case EXCEEDED -> "Better than promised";
      case MISSED -> "Less than promised";
    };
  }

  private static String factors(PromisedGain gain) {
    return Figures.factor(gain.promisedFactor().estimate())
        + " promised, "
        + Figures.factor(gain.measuredFactor().estimate())
        + " measured";
  }

  private static String outcome(PromisedGain gain) {
    Interval measured = gain.measuredFactor();
    if (measured.high() < 1) {
      return "made it slower.";
    }
    if (measured.low() <= 1) {
      return "may have brought nothing: the measured interval reaches 1.00×.";
    }
    return switch (gain.outcome()) {
      case KEPT -> "brought what was promised: what was measured lies in the promised interval.";
      case UNDECIDED ->
          "brought "
              + Figures.percent(Math.abs(gain.surplus()))
              + (gain.surplus() < 0 ? " less" : " more")
              + " than was promised; the two intervals meet, so it may be chance.";
      case EXCEEDED ->
          "brought more than was promised: the measured interval lies above the promised one.";
      case MISSED ->
          "brought less than was promised: the measured interval lies below the promised one.";
    };
  }

  private static String basis(PromisedGain gain) {
    if (gain.sideBySide().isEmpty()) {
      return "90 % intervals. Measured in a run of its own: if the machine became faster or slower"
          + " between the two runs, that is in it.";
    }
    String drift =
        gain.machineChange()
            .filter(change -> Math.abs(change) >= WORTH_TELLING)
            .map(
                change ->
                    " From run to run it looked like "
                        + Figures.factor(gain.measured().estimate() / gain.before().estimate())
                        + ": the rest is the machine's drift.")
            .orElse("");
    return "90 % intervals. Measured with the old and the new system loaded in turn." + drift;
  }

  private void table() {
    html.open("div", "class", "scroll").open("table", "class", "ladder");
    html.open("thead").open("tr").element("th", "Throughput", "scope", "col");
    html.element("th", "Times what it took before", "scope", "col");
    html.element("th", "Factor", "scope", "col", "class", "number");
    html.element("th", "Most it takes, req/s", "scope", "col", "class", "number");
    html.close("tr").close("thead").newLine().open("tbody");
    row("before", Interval.exactly(1), rate(gain.before()));
    row("promised", gain.promisedFactor(), rate(gain.predicted()));
    // Turns measure a factor and no rate that could stand beside the promised one.
    String measured = gain.sideBySide().isPresent() ? "–" : rate(gain.measured());
    row("measured", gain.measuredFactor(), measured);
    html.close("tbody").close("table").close("div").newLine();
  }

  private void row(String name, Interval factor, String perSecond) {
    String factors = Figures.factor(factor.estimate()) + range(factor);
    html.open("tr", "class", name).element("th", name, "scope", "row").open("td", "class", "bar");
    bars.open(name + " " + factors);
    bars.bar(factor);
    bars.mark(1, "goal");
    bars.close();
    html.close("td").element("td", factors, "class", "number");
    html.element("td", perSecond, "class", "number", "data-label", "req/s").close("tr").newLine();
  }

  private static String rate(Interval perSecond) {
    return Figures.rate(perSecond.estimate()) + " (" + Figures.range(perSecond) + ")";
  }

  private static String range(Interval factor) {
    return factor.low() < factor.high()
        ? " (" + Figures.format(2, factor.low()) + "–" + Figures.format(2, factor.high()) + ")"
        : "";
  }
}
