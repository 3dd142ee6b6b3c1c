package dev.headroom.dashboards.html;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.dashboards.Phrases;

/** What was measured, and the answer. */
final class HeaderSection {
  private HeaderSection() {}

  static void write(Diagnosis diagnosis, Html html) {
    Verdict verdict = diagnosis.verdict();
    html.open("header");
    html.element("p", "Headroom report", "class", "kicker");
    html.element("h1", Phrases.target(diagnosis.target()));
    html.open("p", "class", "muted").text("run ").element("code", diagnosis.runId());
    if (!diagnosis.scenario().isBlank()) {
      html.text(" · " + diagnosis.scenario());
    }
    diagnosis.goal().ifPresent(goal -> html.text(" · ").element("strong", Phrases.goal(goal)));
    html.close("p").newLine();
    html.open("section", "class", "verdict " + verdict.kind().code(), "aria-label", "Verdict");
    html.element("h2", Phrases.headline(verdict));
    html.element("p", verdict.sentence());
    diagnosis.knee().ifPresent(knee -> html.element("p", "It " + Phrases.knee(knee) + "."));
    if (!diagnosis.complete()) {
      html.element("p", "The recording is not complete.", "class", "warning");
    }
    if (!verdict.measureNext().isEmpty()) {
      html.element("h3", "What to measure next").open("ul");
      verdict.measureNext().forEach(next -> html.element("li", next));
      html.close("ul");
    }
    html.close("section").close("header").newLine();
  }
}
