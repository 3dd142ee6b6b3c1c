package dev.headroom.cli.accuracy;

import dev.headroom.analysis.examiner.Gain;
import dev.headroom.analysis.examiner.Score;
import dev.headroom.analysis.examiner.ScoreTable;
import dev.headroom.analysis.math.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every promise beside what came of it, as a table for a document. */
final class GainTable {
  private static final String NONE = "–";

  private GainTable() {}

  /** All of it, line by line. */
  static List<String> lines(List<GainMark> marks) {
    List<String> lines = new ArrayList<>();
    lines.add("| system | remedy | promised | measured in turns | p99 forecast, ms | measured |");
    lines.add("|---|---|---|---|---|---|");
    marks.forEach(mark -> lines.add(row(mark)));
    lines.add("");
    lines.addAll(
        ScoreTable.promises(
            Score.Promises.of(marks.stream().flatMap(mark -> mark.gain().stream()).toList())));
    return lines;
  }

  /** A mark as a row of it. */
  static String row(GainMark mark) {
    String remedy = mark.remedy().orElse("none with a promise that can be applied here");
    return "| "
        + String.join(
            " | ",
            mark.trial().toString(),
            remedy,
            mark.gain().map(gain -> factor(gain.promised()) + missed(gain)).orElse(NONE),
            mark.measured().map(GainTable::factor).orElse(NONE),
            mark.gain().flatMap(Gain::tail).map(tail -> millis(tail.forecast())).orElse(NONE),
            mark.gain()
                .flatMap(Gain::tail)
                .map(tail -> String.format(Locale.ROOT, "%.0f", 1e3 * tail.measured()))
                .orElse(NONE))
        + " |";
  }

  /** A miss stands out. */
  private static String missed(Gain gain) {
    return gain.isWithin() ? "" : " ✗";
  }

  private static String factor(Interval factor) {
    return String.format(
        Locale.ROOT, "%.2f× (%.2f to %.2f)", factor.estimate(), factor.low(), factor.high());
  }

  private static String millis(Interval seconds) {
    return String.format(
        Locale.ROOT,
        "%.0f (%.0f to %.0f)",
        1e3 * seconds.estimate(),
        1e3 * seconds.low(),
        1e3 * seconds.high());
  }
}
