package dev.headroom.cli.accuracy.live;

import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.examiner.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Live scores as a table for a document. */
public final class LiveTable {
  private static final Share NONE = new Share(0, 0);
  private static final String AHEAD = " ▲";

  private LiveTable() {}

  /** All of it, line by line. */
  public static List<String> lines(LiveScores scores) {
    List<String> lines = new ArrayList<>();
    List<String> others = List.copyOf(scores.faults().baselines().keySet());
    lines.add(
        row(
            List.of("system", "measured", "visible", "resource", "and cause", "top 3", "sure"),
            others));
    lines.add("|---|---|---|---|---|---|---|" + "---|".repeat(others.size()));
    scores.byCase().forEach((name, score) -> lines.add(row(name, score, others)));
    lines.add(row("all faults", scores.faults(), others));
    lines.add("");
    lines.add(AHEAD.strip() + " names the resource more often than the diagnosis does");
    lines.add("right resource and cause: " + withInterval(scores.faults().top1()));
    lines.add("as shipped, falsely accused: " + withInterval(scores.falselyAccused()));
    lines.add(
        "of the verdicts that were at least 90 % sure, right: " + withInterval(scores.sure()));
    if (!scores.verdictSeconds().isEmpty()) {
      lines.add(seconds(scores.verdictSeconds()));
    }
    if (!scores.wrong().isEmpty()) {
      lines.add("");
      scores.wrong().forEach(mark -> lines.add(said(mark)));
    }
    return lines;
  }

  private static String seconds(List<Double> sorted) {
    return String.format(
        Locale.ROOT,
        "seconds from the end of the recording to the verdict: median %.1f, nine in ten within"
            + " %.1f, of %d",
        sorted.get(sorted.size() / 2),
        sorted.get((int) Math.ceil(0.9 * sorted.size()) - 1),
        sorted.size());
  }

  /** What was said of a measurement. */
  static String said(LiveMark mark) {
    String what =
        mark.said().isPresent()
            ? mark.said().get() + ", " + mark.rule().orElse("no single cause")
            : mark.kind() == Verdict.Kind.HEALTHY ? "nothing saturated" : mark.kind().code();
    return String.format(
        Locale.ROOT,
        "- %s: %s%s, %.0f %% sure, %.0f req/s (%s)",
        mark.trial(),
        what,
        mark.subject().map(subject -> " (" + subject + ")").orElse(""),
        100 * mark.probability(),
        mark.throughputPerSecond(),
        mark.run());
  }

  private static String row(String name, LiveScores.Score score, List<String> others) {
    return row(
        List.of(
            name,
            Long.toString(score.measured()),
            Long.toString(score.visible()),
            score.resource().toString(),
            score.top1().toString(),
            score.top3().toString(),
            String.format(Locale.ROOT, "%.0f %%", 100 * score.probability())),
        others.stream()
            .map(
                id ->
                    score.baselines().getOrDefault(id, NONE)
                        + (score.ahead().contains(id) ? AHEAD : ""))
            .toList());
  }

  private static String row(List<String> cells, List<String> others) {
    List<String> all = new ArrayList<>(cells);
    all.addAll(others);
    return "| " + String.join(" | ", all) + " |";
  }

  private static String withInterval(Share share) {
    return share + " of " + share.all() + " " + share.range();
  }
}
