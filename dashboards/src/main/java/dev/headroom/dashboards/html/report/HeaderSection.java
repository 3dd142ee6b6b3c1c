package dev.headroom.dashboards.html.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.Phrases;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.words.AdviceWords;
import dev.headroom.dashboards.words.DoubtWords;
import dev.headroom.dashboards.words.RemedyWords;
import dev.headroom.dashboards.words.VerdictWords;

/** What was measured, and the answer. */
final class HeaderSection {
  private HeaderSection() {}

  static void write(Diagnosis diagnosis, Html html) {
    Verdict verdict = diagnosis.verdict();
    html.open("header");
    html.element("p", "Headroom report", "class", "kicker");
    html.element("h1", Phrases.target(diagnosis.run().target()));
    html.open("p", "class", "muted").text("run ").element("code", diagnosis.run().id());
    if (!diagnosis.run().scenario().isBlank()) {
      html.text(" · " + diagnosis.run().scenario());
    }
    diagnosis
        .run()
        .goal()
        .ifPresent(goal -> html.text(" · ").element("strong", Phrases.goal(goal)));
    html.close("p").newLine();
    html.open("section", "class", "verdict " + verdict.kind().code(), "aria-label", "Verdict");
    html.element("h2", VerdictWords.headline(verdict));
    html.element("p", VerdictWords.sentence(verdict));
    DoubtWords.sentence(verdict).ifPresent(doubts -> html.element("p", doubts, "class", "muted"));
    diagnosis
        .load()
        .knee()
        .ifPresent(knee -> html.element("p", took(verdict) + Phrases.knee(knee) + "."));
    diagnosis.remedies().stream().limit(1).forEach(best -> best(best, html));
    if (!diagnosis.run().complete()) {
      html.element("p", "The recording is not complete.", "class", "warning");
    }
    if (!verdict.next().isEmpty()) {
      html.element("h3", "What to measure next").open("ul");
      verdict.next().forEach(next -> html.element("li", AdviceWords.sentence(next)));
      html.close("ul");
    }
    html.close("section").close("header").newLine();
  }

  private static String took(Verdict verdict) {
    return verdict.kind() == Verdict.Kind.TARGET_FAILED ? "Until then it " : "It ";
  }

  private static void best(RemedyProposal best, Html html) {
    html.open("p").text("Best remedy: ").element("strong", RemedyWords.title(best));
    best.limitAfter().ifPresent(after -> html.text(", " + gain(best, after)));
    html.text(", " + Figures.price(best.pricePerHour()) + ".").close("p");
  }

  private static String gain(RemedyProposal remedy, Interval after) {
    double now = remedy.limitBefore().estimate();
    return Figures.rate(now)
        + " → "
        + Figures.requestRate(after.estimate())
        + " ("
        + Figures.factor(after.estimate() / now)
        + ")";
  }
}
