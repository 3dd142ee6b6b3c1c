package dev.headroom.dashboards.html.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.html.Table;
import dev.headroom.dashboards.words.RemedyWords;

/** What to do, the best first. */
final class RemedySection {
  private RemedySection() {}

  static void write(Diagnosis diagnosis, Html html) {
    if (diagnosis.remedies().isEmpty()) {
      return;
    }
    html.open("section", "class", "remedies").element("h2", "What to do");
    Table table =
        new Table("Remedies, the best first; predictions with their 90 % intervals")
            .text("Remedy")
            .number("Now, req/s")
            .number("Then, req/s")
            .number("Gain")
            .number("Price")
            .text("Binds then")
            .text("Response times then")
            .text("Why it helps")
            .text("Gives up")
            .text("How predicted")
            .stacked();
    diagnosis.remedies().forEach(remedy -> row(remedy, table));
    table.write(html);
    html.close("section").newLine();
  }

  private static void row(RemedyProposal remedy, Table table) {
    double now = remedy.limitBefore().estimate();
    table.row(
        RemedyWords.title(remedy),
        Figures.rate(now),
        remedy
            .limitAfter()
            .map(a -> Figures.rate(a.estimate()) + " (" + Figures.range(a) + ")")
            .orElse("not predicted"),
        remedy.limitAfter().map(after -> Figures.factor(after.estimate() / now)).orElse(""),
        Figures.price(remedy.pricePerHour()),
        remedy.bottleneckAfter().map(Object::toString).orElse(""),
        RemedyWords.response(remedy).orElse(""),
        RemedyWords.reason(remedy),
        RemedyWords.givesUp(remedy),
        RemedyWords.basis(remedy));
  }
}
