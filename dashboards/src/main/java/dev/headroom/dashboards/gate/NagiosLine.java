package dev.headroom.dashboards.gate;

import dev.headroom.analysis.gate.GateResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Collectors;

/** The answer as a monitoring plug-in gives it: one line with performance data, and its codes. */
public final class NagiosLine {
  private static final int WARNING = 1;
  private static final int CRITICAL = 2;

  /** Exit code of a plug-in that could not do its work. */
  public static final int UNKNOWN = 3;

  /** Plug-ins' lines are cut at 8 kB by some, at 4 kB by others. */
  private static final int MAX_TEXT = 1_000;

  private static final int MAX_DATA = 20;

  private NagiosLine() {}

  public static String render(GateResult result) {
    String state =
        switch (result.verdict()) {
          case PASS -> "OK";
          case INCONCLUSIVE -> "WARNING";
          case REGRESSION -> "CRITICAL";
          default -> "UNKNOWN";
        };
    String text = cut(GateWords.verdict(result));
    String data =
        result.checks().stream()
            .filter(check -> check.candidate().isPresent())
            .limit(MAX_DATA)
            .map(
                check ->
                    String.format(
                        Locale.ROOT,
                        "'%s'=%s%s",
                        check.check().toString().replaceAll("['=|]", "_"),
                        number(check.candidate().orElseThrow()),
                        check.check().metric().unit().equals("ms") ? "ms" : ""))
            .collect(Collectors.joining(" "));
    return "HEADROOM " + state + " - " + text + (data.isEmpty() ? "" : " | " + data) + "\n";
  }

  /** Without an exponent, which performance data may not have. */
  private static String number(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(6)).toPlainString();
  }

  private static String cut(String message) {
    String text = message.replace('|', '/').replaceAll("\\s+", " ").strip();
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }

  /** Of a gate that was used wrongly, or failed itself. */
  public static String unknown(String message) {
    return "HEADROOM UNKNOWN - " + cut(message) + "\n";
  }

  /** The exit code of that state. */
  public static int exitCode(GateResult result) {
    return switch (result.verdict()) {
      case PASS -> 0;
      case INCONCLUSIVE -> WARNING;
      case REGRESSION -> CRITICAL;
      default -> UNKNOWN;
    };
  }
}
