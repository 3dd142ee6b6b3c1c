package dev.headroom.dashboards.gate;

import dev.headroom.analysis.gate.CheckResult;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.cause.Cause;
import dev.headroom.analysis.gate.goal.GoalResult;
import dev.headroom.analysis.gate.sample.GateMetric;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The answer as GitHub's Markdown, for a job's summary or a comment. */
public final class GateMarkdown {
  /** By which whoever posts comments finds the one to be replaced. */
  private static final String MARK = "<!-- headroom gate -->";

  /** Characters of a comment on GitHub, less those of the line that says what is cut. */
  private static final int MAX_TEXT = 65_536 - 100;

  /** More rows nobody reads; a row has some hundred characters. */
  private static final int MAX_ROWS = 200;

  private static final int MAX_NAME = 480;

  private GateMarkdown() {}

  public static String render(GateResult result) {
    StringBuilder text = new StringBuilder(MARK + "\n");
    String verdict = GateWords.verdict(result);
    text.append("### Headroom gate: ").append(escaped(verdict)).append("\n\n");
    result
        .refused()
        .forEach(
            run ->
                text.append("- not compared: ")
                    .append(escaped(GateWords.refused(run)))
                    .append('\n'));
    result
        .machineDiffers()
        .forEach(fact -> text.append("- another machine: ").append(escaped(fact)).append('\n'));
    result.causes().forEach(cause -> cause(cause, text));
    if (!result.checks().isEmpty()) {
      checks(result.checks(), text);
    }
    if (!result.goals().isEmpty()) {
      text.append("\n| goal | measured (90 % interval) | verdict | |\n|---|---:|---|---|\n");
      result.goals().forEach(goal -> text.append(row(goal)));
    }
    return fitting(text.toString());
  }

  private static void cause(Cause cause, StringBuilder text) {
    text.append("\n**").append(escaped(CauseWords.head(cause))).append("**\n\n");
    cause.suspects().stream()
        .limit(CauseWords.SHOWN)
        .forEach(
            suspect ->
                text.append("- ")
                    .append(escaped(CauseWords.suspect(cause.kind(), suspect)))
                    .append('\n'));
  }

  /** Whole lines; what comes first matters most. */
  private static String fitting(String text) {
    if (text.length() <= MAX_TEXT) {
      return text;
    }
    int end = text.lastIndexOf('\n', MAX_TEXT) + 1;
    long left = text.substring(end).lines().count();
    return text.substring(0, end) + "\n" + left + " more lines are left out.\n";
  }

  /** What failed first, so that a cut does not hide it. */
  private static void checks(List<CheckResult> checks, StringBuilder text) {
    text.append("\n| check | base | new | change (90 % interval) | verdict | |\n");
    text.append("|---|---:|---:|---:|---|---|\n");
    checks.stream()
        .sorted(Comparator.comparing(GateMarkdown::urgency))
        .limit(MAX_ROWS)
        .forEach(check -> text.append(row(check)));
    if (checks.size() > MAX_ROWS) {
      text.append("\n").append(checks.size() - MAX_ROWS).append(" more checks are left out.\n");
    }
  }

  private static int urgency(CheckResult check) {
    return switch (check.verdict()) {
      case REGRESSION -> 0;
      case MISSING, INCONCLUSIVE -> 1;
      default -> 2;
    };
  }

  private static String row(CheckResult check) {
    GateMetric metric = check.check().metric();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s |%n",
        escaped(check.check().toString()),
        check.base().map(v -> GateWords.value(metric, v)).orElse("-"),
        check.candidate().map(v -> GateWords.value(metric, v)).orElse("-"),
        GateWords.change(check),
        check.verdict().code(),
        GateWords.note(check));
  }

  private static String row(GoalResult goal) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s |%n",
        escaped(goal.requirement().text()),
        GateWords.measured(goal),
        goal.verdict().code(),
        escaped(GateWords.note(goal)));
  }

  /** Names of requests come from anywhere, and a comment notifies whom it names. */
  private static String escaped(String text) {
    String cut = text.length() <= MAX_NAME ? text : text.substring(0, MAX_NAME) + "…";
    return cut.replaceAll("\\s+", " ")
        .replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("@", "&#64;");
  }
}
