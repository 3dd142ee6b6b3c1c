package dev.headroom.analysis.examiner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scores as tables for a document. */
public final class ScoreTable {
  private ScoreTable() {}

  /** All tables, line by line. */
  public static List<String> lines(Scores scores) {
    List<String> lines = new ArrayList<>();
    List<String> others = List.copyOf(scores.all().baselines().keySet());
    lines.add(row("system", "number", "resource", "and cause", "next", others));
    lines.add("|---|---|---|---|---|" + "---|".repeat(others.size()));
    scores.byFault().forEach((fault, score) -> lines.add(row(fault, score, others)));
    lines.add(row("all", scores.all(), others));
    lines.add("");
    lines.add("right resource and cause: " + withInterval(scores.all().top1()));
    lines.add("next binder: " + withInterval(scores.all().next()));
    lines.add("healthy systems falsely accused: " + withInterval(scores.falselyAccused()));
    lines.add("");
    lines.add("| said of itself | verdicts | on average | right |");
    lines.add("|---|---|---|---|");
    scores.calibration().forEach(bin -> lines.add(row(bin)));
    return lines;
  }

  private static String row(String fault, Scores.Score score, List<String> others) {
    return row(
        fault,
        Long.toString(score.top1().all()),
        score.resource().toString(),
        score.top1().toString(),
        score.next().toString(),
        others.stream().map(id -> String.valueOf(score.baselines().get(id))).toList());
  }

  private static String row(
      String name, String number, String resource, String top1, String next, List<String> others) {
    List<String> cells = new ArrayList<>(List.of(name, number, resource, top1, next));
    cells.addAll(others);
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String row(Scores.Calibration bin) {
    return String.format(
        Locale.ROOT,
        "| %.0f to %.0f %% | %d | %.0f %% | %s |",
        100 * bin.from(),
        100 * bin.to(),
        bin.right().all(),
        100 * bin.said(),
        withInterval(bin.right()));
  }

  private static String withInterval(Share share) {
    return share + " " + share.range();
  }
}
