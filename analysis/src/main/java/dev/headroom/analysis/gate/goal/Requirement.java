package dev.headroom.analysis.gate.goal;

import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute goal. Written {@code p99<200ms}, {@code p99<200ms@400/s}, {@code errors<0.1%}, {@code
 * xmax>=900/s}, {@code cpu<2ms}; with the request's name in front, {@code GET /items: p95<50ms}.
 *
 * @param text as it was written
 * @param check what it is about
 * @param atLeast whether the bound is the least value, not the greatest
 * @param bound in the metric's unit
 * @param perSecond load at which it has to hold; empty for all that was measured below the knee
 */
public record Requirement(
    String text, CheckId check, boolean atLeast, double bound, Optional<Double> perSecond) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<request>.+?)\\s*:\\s+)?(?<metric>[a-z][a-z0-9.-]*)\\s*(?<relation><=?|>=?)\\s*"
              + "(?<bound>[0-9.]+)\\s*(?<unit>us|ms|s|%|kb|b|/s|req/s|/req)?"
              + "(?:\\s*@\\s*(?<rate>[0-9.]+)\\s*(?:/s|req/s)?)?",
          Pattern.CASE_INSENSITIVE);
  private static final double PERCENT = 100;
  private static final double MILLIS = 1e3;
  private static final double BYTES = 1024;

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if it is not of it; its message says what to write
   */
  public static Requirement parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "': write it like p99<200ms@400/s, errors<0.1% or xmax>=900/s");
    }
    String code = matcher.group("metric").toLowerCase(Locale.ROOT).replace("p99.9", "p999");
    GateMetric metric =
        GateMetric.find(code)
            .orElseThrow(
                () -> new IllegalArgumentException("'" + text + "': there is no metric " + code));
    boolean atLeast = matcher.group("relation").startsWith(">");
    if (atLeast != (metric == GateMetric.XMAX)) {
      throw new IllegalArgumentException(
          "'" + text + "': of " + code + (atLeast ? " less is better" : " more is better"));
    }
    double bound = bound(text, metric, matcher);
    if (metric.kind() == GateMetric.Kind.RATIO && bound >= 1) {
      throw new IllegalArgumentException("'" + text + "': always holds; did you mean per cent?");
    }
    return new Requirement(
        text.strip(),
        new CheckId(metric, matcher.group("request")),
        atLeast,
        bound,
        Optional.ofNullable(matcher.group("rate")).map(rate -> rate(text, metric, rate)));
  }

  private static double rate(String text, GateMetric metric, String rate) {
    if (metric.kind() != GateMetric.Kind.LATENCY) {
      throw new IllegalArgumentException(
          "'" + text + "': only a response time may be asked for at a load");
    }
    return number(text, rate);
  }

  private static double bound(String text, GateMetric metric, Matcher matcher) {
    double number = number(text, matcher.group("bound"));
    String unit = Optional.ofNullable(matcher.group("unit")).orElse("").toLowerCase(Locale.ROOT);
    String wanted = metric.unit();
    if (unit.isEmpty() && metric.kind() != GateMetric.Kind.LATENCY) {
      return number;
    }
    if (wanted.startsWith("ms")) {
      return switch (unit) {
        case "us" -> number / MILLIS;
        case "ms" -> number;
        case "s" -> number * MILLIS;
        default -> throw unlike(text, "a time, such as 200ms");
      };
    }
    return number * factor(text, wanted, unit);
  }

  private static double factor(String text, String wanted, String unit) {
    String given = unit.equals("req/s") ? "/s" : unit;
    return switch (wanted + " " + given) {
      case "ratio %" -> 1 / PERCENT;
      case "req/s /s", "B/req b", "KB/req kb", "/req /req" -> 1;
      case "B/req kb" -> BYTES;
      case "KB/req b" -> 1 / BYTES;
      default -> throw unlike(text, "in " + wanted);
    };
  }

  private static double number(String text, String digits) {
    try {
      double number = Double.parseDouble(digits);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // As one that is not greater than 0.
    }
    throw new IllegalArgumentException("'" + text + "': " + digits + " is no number above 0");
  }

  private static IllegalArgumentException unlike(String text, String wanted) {
    return new IllegalArgumentException("'" + text + "': its bound has to be " + wanted);
  }

  @Override
  public String toString() {
    return text;
  }
}
