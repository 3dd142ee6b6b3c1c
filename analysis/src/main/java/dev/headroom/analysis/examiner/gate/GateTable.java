package dev.headroom.analysis.examiner.gate;

import dev.headroom.analysis.examiner.Share;
import dev.headroom.analysis.math.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The marks as lines of Markdown. */
public final class GateTable {
  private static final double PERCENT = 100;

  private GateTable() {}

  /** All of it. */
  public static List<String> lines(GateScores scores) {
    List<String> lines = new ArrayList<>();
    lines.add(
        scores.families()
            + " gates of "
            + scores.checksAFamily()
            + " checks; with 90 % intervals. As published:");
    lines.add("");
    List<RuleMarks> published = new ArrayList<>(List.of(scores.ours()));
    published.addAll(scores.rules());
    lines.addAll(table(scores, published));
    lines.add("");
    lines.add("Each rule so tuned that it calls as few unchanged checks a regression as the gate:");
    lines.add("");
    List<RuleMarks> tuned = new ArrayList<>(List.of(scores.ours()));
    tuned.addAll(scores.tuned());
    lines.addAll(table(scores, tuned));
    lines.add("");
    lines.add(
        "Checks of unchanged code that the gate left open: "
            + percent(new Share(scores.inconclusive(), scores.checks())));
    lines.add(
        "Checks that passed though slowed by "
            + IntStream.range(0, scores.passed().size())
                .mapToObj(
                    i ->
                        String.format(
                                Locale.ROOT, "%.0f %%: ", PERCENT * (GateExam.FACTORS.get(i) - 1))
                            + percent(new Share(scores.passed().get(i), scores.families())))
                .collect(Collectors.joining("; by ")));
    lines.add("");
    lines.addAll(added(scores.added(), scores.checksAFamily()));
    return lines;
  }

  private static List<String> table(GateScores scores, List<RuleMarks> rules) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| rule | gates of unchanged code with a regression | checks likewise | "
            + GateExam.FACTORS.stream().map(GateTable::slower).collect(Collectors.joining(" | "))
            + " |");
    lines.add("|---|---|---|" + "---|".repeat(GateExam.FACTORS.size()));
    for (RuleMarks rule : rules) {
      lines.add(
          "| "
              + rule.name()
              + " | "
              + percent(new Share(rule.falseFamilies(), scores.families()))
              + " | "
              + percent(new Share(rule.falseChecks(), scores.checks()))
              + " | "
              + caught(rule.caught(), scores.families())
              + " |");
    }
    return lines;
  }

  private static List<String> added(AddedRunsMarks marks, int checksAFamily) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d gates that look twice, with %d runs a side and, where something is open, with %d;"
                + " runs are drawn with replacement from the restarts of a benchmark:",
            marks.families(),
            AddedRuns.FEW,
            AddedRuns.MANY));
    lines.add("");
    lines.add(
        "| gates of unchanged code with a regression | that looked twice | its checks left open | "
            + GateExam.FACTORS.stream().map(GateTable::slower).collect(Collectors.joining(" | "))
            + " |");
    lines.add("|---|---|---|" + "---|".repeat(GateExam.FACTORS.size()));
    lines.add(
        "| "
            + percent(new Share(marks.falseFamilies(), marks.families()))
            + " | "
            + percent(new Share(marks.twice(), marks.families()))
            + " | "
            + percent(new Share(marks.inconclusive(), marks.families() * checksAFamily))
            + " | "
            + caught(marks.caught(), marks.families())
            + " |");
    return lines;
  }

  private static String caught(List<Integer> caught, int families) {
    return caught.stream()
        .map(number -> percent(new Share(number, families)))
        .collect(Collectors.joining(" | "));
  }

  private static String slower(double factor) {
    return String.format(Locale.ROOT, "+%.0f %% caught", PERCENT * (factor - 1));
  }

  static String percent(Share share) {
    Interval interval = share.interval();
    String form = share.value() < 0.1 ? "%.2f %% (%.2f–%.2f)" : "%.1f %% (%.1f–%.1f)";
    return String.format(
        Locale.ROOT,
        form,
        PERCENT * share.value(),
        PERCENT * interval.low(),
        PERCENT * interval.high());
  }
}
