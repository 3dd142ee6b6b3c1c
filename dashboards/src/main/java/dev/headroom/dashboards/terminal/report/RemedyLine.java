package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.words.RemedyWords;

/**
 * What one remedy is worth, in pieces that stand in columns.
 *
 * @param title its name
 * @param effect limit before and after
 * @param price change of the running cost
 * @param then what binds next; empty if not known
 * @param predicted whether there is a prediction
 */
record RemedyLine(String title, String effect, String price, String then, boolean predicted) {

  static RemedyLine of(RemedyProposal remedy, TerminalStyle style) {
    String before = Figures.rate(remedy.limitBefore().estimate());
    String after =
        remedy
            .limitAfter()
            .map(
                a ->
                    Figures.requestRate(a.estimate())
                        + Figures.plusMinus(a).map(pm -> " " + pm).orElse(""))
            .orElse("not predicted");
    return new RemedyLine(
        style.text(RemedyWords.title(remedy)),
        style.text(before + " → " + after),
        Figures.price(remedy.pricePerHour()),
        style.text(remedy.bottleneckAfter().map(next -> "then: " + next).orElse("")),
        remedy.limitAfter().isPresent());
  }
}
