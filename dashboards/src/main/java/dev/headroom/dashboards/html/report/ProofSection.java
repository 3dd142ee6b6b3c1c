package dev.headroom.dashboards.html.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.promise.CutEffect;
import dev.headroom.analysis.promise.Proof;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.ProofWords;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.html.Table;

/** Whether an experiment agrees with the verdict: each budget cut in turn, and what that cost. */
final class ProofSection {
  private ProofSection() {}

  static void write(Diagnosis diagnosis, Proof proof, Html html) {
    html.open("section", "class", "proof");
    html.element("h2", title(proof.agreement(diagnosis.verdict())));
    html.element("p", ProofWords.sentence(proof, diagnosis.verdict()) + ".");
    Table table =
        new Table(
                "The system, and a copy of it with less of one thing, both saturated and loaded in"
                    + " turn")
            .text("Cut")
            .number("Throughput")
            .number("90 % interval");
    proof.effects().forEach(effect -> row(effect, table));
    table.write(html);
    html.close("section").newLine();
  }

  private static String title(Proof.Agreement agreement) {
    return switch (agreement) {
      case CONFIRMED -> "Confirmed by experiment";
      case CONSISTENT -> "An experiment agrees";
      case REFUTED -> "An experiment speaks against it";
      case UNDECIDED -> "An experiment did not decide";
    };
  }

  private static void row(CutEffect effect, Table table) {
    table.row(
        effect.resource() + ", " + ProofWords.less(effect),
        Figures.factor(effect.factor().estimate()),
        Figures.range(effect.factor()));
  }
}
