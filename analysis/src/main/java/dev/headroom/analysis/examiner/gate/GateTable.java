package dev.headroom.analysis.examiner.gate;

import dev.headroom.analysis.examiner.Share;
import dev.headroom.analysis.math.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
        "Restarts that settled: "
            + percent(new Share(scores.settled(), scores.restarts()))
            + String.format(
                Locale.ROOT, ", half of them after %.0f windows", scores.medianDropped())
            + " at most.");
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
              + rule.caught().stream()
                  .map(caught -> percent(new Share(caught, scores.families())))
                  .collect(Collectors.joining(" | "))
              + " |");
    }
    return lines;
  }

  private static String slower(double factor) {
    return String.format(Locale.ROOT, "+%.0f %% caught", PERCENT * (factor - 1));
  }

  private static String percent(Share share) {
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
