package dev.headroom.dashboards.terminal.compare;

import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a remedy was to bring beside what it brought. */
final class PromiseLines {
  /** Change of the machine from one run to the next from which it is worth a word. */
  private static final double WORTH_TELLING = 0.1;

  private PromiseLines() {}

  static List<String> of(PromisedGain gain, TerminalStyle style) {
    List<String> lines = new ArrayList<>();
    for (String line : Wrap.lines(style.text(promise(gain)), style.width())) {
      lines.add(paint(gain).on(line, style));
    }
    gain.sideBySide()
        .ifPresent(factor -> lines.addAll(Wrap.lines(style.text(turns(gain)), style.width())));
    return lines;
  }

  private static String promise(PromisedGain gain) {
    return "promised "
        + Figures.factor(gain.promisedFactor().estimate())
        + range(gain.promisedFactor().low(), gain.promisedFactor().high())
        + ", "
        + Figures.requestRate(gain.predicted().estimate())
        + "; measured "
        + Figures.factor(gain.measuredFactor().estimate())
        + measuredRate(gain)
        + ": "
        + judgement(gain);
  }

  /** Turns measure a factor and no rate that could stand beside the promised one. */
  private static String measuredRate(PromisedGain gain) {
    return gain.sideBySide().isPresent()
        ? ""
        : ", " + Figures.requestRate(gain.measured().estimate());
  }

  /** In words, since the sign of an error does not say which side of it is the better one. */
  private static String judgement(PromisedGain gain) {
    String by = Figures.percent(Math.abs(gain.surplus()));
    return switch (gain.outcome()) {
      case KEPT -> "promise kept, to within " + by;
      case UNDECIDED ->
          (gain.surplus() < 0 ? "less" : "more")
              + " than promised, by "
              + by
              + "; the two intervals meet, so it may be chance";
      case EXCEEDED -> "better than promised, by " + by;
      case MISSED -> "less than promised, by " + by;
    };
  }

  private static Paint paint(PromisedGain gain) {
    return switch (gain.outcome()) {
      case KEPT -> Paint.GREEN;
      case UNDECIDED, EXCEEDED -> Paint.YELLOW;
      case MISSED -> Paint.RED;
    };
  }

  private static String turns(PromisedGain gain) {
    var factor = gain.measuredFactor();
    return "measured with both loaded in turn: "
        + Figures.factor(factor.estimate())
        + range(factor.low(), factor.high())
        + drift(gain);
  }

  private static String drift(PromisedGain gain) {
    return gain.machineChange()
        .filter(change -> Math.abs(change) >= WORTH_TELLING)
        .map(
            change ->
                "; from run to run it looked like "
                    + Figures.factor(gain.measured().estimate() / gain.before().estimate())
                    + ", the rest is the machine's drift")
        .orElse("");
  }

  private static String range(double low, double high) {
    return String.format(Locale.ROOT, " (%.2f to %.2f)", low, high);
  }
}
