package dev.headroom.dashboards.gate;

import dev.headroom.analysis.gate.cause.Cause;
import dev.headroom.analysis.gate.cause.Suspect;
import dev.headroom.analysis.gate.cause.Unknown;
import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.gate.cost.Place;
import dev.headroom.analysis.math.Interval;
import java.util.Locale;

/** What every form of the answer says of a cause. */
final class CauseWords {
  /** Suspects that people are shown; machines get all. */
  static final int SHOWN = 3;

  private static final double PERCENT = 100;
  private static final int MAX_NAME = 160;

  private CauseWords() {}

  /** Of what there is more, in a line, or why nobody knows whose doing it is. */
  static String head(Cause cause) {
    String change = cause.change().map(c -> " " + change(cause.kind(), c)).orElse("");
    return cause
        .unknown()
        .map(why -> subject(cause.kind()) + change + ": " + words(cause.kind(), why))
        .orElse(subject(cause.kind()) + change);
  }

  static String subject(CostKind kind) {
    return switch (kind) {
      case CPU -> "CPU";
      case ALLOCATED -> "allocation";
      case STATEMENTS -> "statements";
      default -> "rows read";
    };
  }

  private static String words(CostKind kind, Unknown why) {
    String recording = kind.isOfMethods() ? "no profile" : "no statements";
    return switch (why) {
      case NOT_IN_BASELINE -> "cause not known, for the baseline has " + recording;
      case NOT_IN_CANDIDATE -> "cause not known, for these runs recorded " + recording;
      case TOO_FEW_RUNS -> "cause not known, for one run a side does not say how runs differ";
      case UNCHANGED -> "not clearly more, so the cause is not there";
      default -> "more in so many places that none of them stands out";
    };
  }

  /** A suspect in a line: {@code app.Codec.sign (line 42): 0.600 → 0.850 ms/req, …}. */
  static String suspect(CostKind kind, Suspect suspect) {
    return name(suspect.place()) + ": " + figures(kind, suspect) + from(suspect);
  }

  static String name(Place place) {
    String name =
        place.name().length() <= MAX_NAME
            ? place.name()
            : place.name().substring(0, MAX_NAME) + "…";
    return place.line() > 0 ? name + " (line " + place.line() + ")" : name;
  }

  /** From what to what, the change, and how much of the whole change it is. */
  static String figures(CostKind kind, Suspect suspect) {
    return amount(suspect.base(), suspect)
        + " → "
        + amount(suspect.candidate(), suspect)
        + " "
        + unit(kind)
        + ", "
        + change(kind, suspect.change())
        + String.format(Locale.ROOT, ", %.0f %% of the change", PERCENT * suspect.share());
  }

  private static String amount(double value, Suspect suspect) {
    return value == 0 && suspect.detectionLimit() > 0
        ? "0 (or below " + number(suspect.detectionLimit()) + ")"
        : number(value);
  }

  /** By whom it is called; empty if nobody knows. */
  static String from(Suspect suspect) {
    return suspect.callers().isEmpty() ? "" : ", called by " + name(suspect.callers().get(0));
  }

  private static String change(CostKind kind, Interval change) {
    return String.format(
        Locale.ROOT,
        "%s %s (%s … %s)",
        signed(change.estimate()),
        unit(kind),
        signed(change.low()),
        signed(change.high()));
  }

  private static String unit(CostKind kind) {
    return kind.unit().startsWith("/") ? "a request" : kind.unit();
  }

  private static String signed(double value) {
    return (value < 0 ? "-" : "+") + number(Math.abs(value));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 1 ? "%.2f" : "%.3f", value);
  }
}
