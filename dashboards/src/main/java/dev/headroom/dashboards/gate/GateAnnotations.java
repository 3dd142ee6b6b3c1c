package dev.headroom.dashboards.gate;

import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateVerdict;
import java.util.ArrayList;
import java.util.List;

/** The answer as workflow commands of GitHub, which become annotations without any token. */
public final class GateAnnotations {
  /** GitHub shows ten of a kind a step. */
  private static final int MAX = 9;

  private static final int MAX_TEXT = 2_000;

  private GateAnnotations() {}

  /**
   * A line each: the answer, then what became worse.
   *
   * @param isFailure whether an inconclusive gate is one
   */
  public static List<String> lines(GateResult result, boolean isFailure) {
    List<String> lines = new ArrayList<>();
    lines.add(line(level(result.verdict(), isFailure), GateWords.verdict(result)));
    result.having(CheckVerdict.REGRESSION).stream()
        .limit(MAX)
        .forEach(check -> lines.add(line("error", check.check() + " " + GateWords.change(check))));
    return lines;
  }

  private static String level(GateVerdict verdict, boolean isFailure) {
    return switch (verdict) {
      case PASS -> "notice";
      case INCONCLUSIVE -> isFailure ? "error" : "warning";
      default -> "error";
    };
  }

  /** What would end a command, or begin one, is written as GitHub's toolkit writes it. */
  private static String line(String level, String message) {
    String cut = message.length() <= MAX_TEXT ? message : message.substring(0, MAX_TEXT) + "…";
    return "::"
        + level
        + " title=Headroom gate::"
        + cut.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
