package dev.headroom.dashboards.terminal.compare;

import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.promise.CutEffect;
import dev.headroom.analysis.promise.Proof;
import dev.headroom.dashboards.ProofWords;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.terminal.TerminalStyle;
import java.util.Locale;

/** An experiment on one page: each budget that was cut, and what that cost. */
public final class ProofPage {
  private ProofPage() {}

  /** The page, each line ended by a line feed and at most the style's width long. */
  public static String render(Verdict verdict, Proof proof, TerminalStyle style) {
    Page page = new Page(style);
    page.paragraph(ProofWords.sentence(proof, verdict), paint(proof.agreement(verdict)));
    page.gap();
    int wide = proof.effects().stream().mapToInt(effect -> name(effect).length()).max().orElse(0);
    for (CutEffect effect : proof.effects()) {
      row(effect, wide, page);
    }
    return page.toString().stripTrailing() + "\n";
  }

  /** In columns, where the terminal is wide enough. */
  private static void row(CutEffect effect, int wide, Page page) {
    String row =
        String.format(
            Locale.ROOT,
            "%-" + wide + "s  %9s  throughput × %s  %s",
            name(effect),
            ProofWords.less(effect),
            factor(effect.factor()),
            words(effect));
    if (row.length() <= page.width()) {
      page.line(page.style().text(row));
    } else {
      page.paragraph(row, Paint.PLAIN);
    }
  }

  private static String name(CutEffect effect) {
    return effect.resource().toString();
  }

  private static String factor(Interval factor) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f–%.2f)", factor.estimate(), factor.low(), factor.high());
  }

  private static String words(CutEffect effect) {
    if (effect.moved()) {
      return "fell with it";
    }
    return effect.leftItAlone() ? "did not mind" : "cannot be told";
  }

  private static Paint paint(Proof.Agreement agreement) {
    return switch (agreement) {
      case CONFIRMED, CONSISTENT -> Paint.GREEN;
      case REFUTED -> Paint.RED;
      case UNDECIDED -> Paint.YELLOW;
    };
  }
}
