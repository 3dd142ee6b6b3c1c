package dev.headroom.dashboards.gate;

import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateVerdict;
import dev.headroom.analysis.gate.cause.Suspect;
import dev.headroom.analysis.gate.cost.CostKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answer as workflow commands of GitHub, which become annotations without any token. */
public final class GateAnnotations {
  /** GitHub shows ten of a kind a step: the answer, these, and the causes. */
  private static final int MAX_CHECKS = 5;

  private static final int MAX_CAUSES = 4;

  private static final int MAX_TEXT = 2_000;

  /** How much an annotation matters, as GitHub calls it. */
  public enum Level {
    NOTICE,
    WARNING,
    ERROR
  }

  private GateAnnotations() {}

  /**
   * A line each: the answer, what became worse, and whose doing it is, at its line of the source.
   *
   * @param open what an inconclusive gate is
   * @param sources where methods' files are
   */
  public static List<String> lines(GateResult result, Level open, Sources sources) {
    List<String> lines = new ArrayList<>();
    lines.add(line(level(result.verdict(), open), GateWords.verdict(result)));
    result.having(CheckVerdict.REGRESSION).stream()
        .limit(MAX_CHECKS)
        .forEach(
            check -> lines.add(line(Level.ERROR, check.check() + " " + GateWords.change(check))));
    Level level = result.verdict() == GateVerdict.REGRESSION ? Level.ERROR : Level.WARNING;
    result.causes().stream()
        .flatMap(
            cause ->
                cause.suspects().stream()
                    .limit(CauseWords.SHOWN)
                    .map(suspect -> cause(level, cause.kind(), suspect, sources)))
        .limit(MAX_CAUSES)
        .forEach(lines::add);
    return lines;
  }

  private static String cause(Level level, CostKind kind, Suspect suspect, Sources sources) {
    String words = CauseWords.subject(kind) + ": " + CauseWords.suspect(kind, suspect);
    return sources
        .spot(suspect)
        .map(spot -> "file=" + property(spot.file()) + ",line=" + spot.line() + ",")
        .map(at -> line(level, at, words))
        .orElse(line(level, words));
  }

  private static Level level(GateVerdict verdict, Level open) {
    return switch (verdict) {
      case PASS -> Level.NOTICE;
      case INCONCLUSIVE -> open;
      default -> Level.ERROR;
    };
  }

  private static String line(Level level, String message) {
    return line(level, "", message);
  }

  private static String line(Level level, String properties, String message) {
    String cut = message.length() <= MAX_TEXT ? message : message.substring(0, MAX_TEXT) + "…";
    return "::"
        + level.name().toLowerCase(Locale.ROOT)
        + " "
        + properties
        + "title=Headroom gate::"
        + data(cut);
  }

  /** What would end a command, or begin one, is written as GitHub's toolkit writes it. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
