package dev.headroom.dashboards.terminal;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Interval;
import dev.headroom.analysis.diagnosis.LadderRung;
import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.dashboards.Demands;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.PromisedGain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Two runs side by side: before and after a change. */
public final class ComparisonReport {
  /** Change of the machine from one run to the next from which it is worth a word. */
  private static final double WORTH_TELLING = 0.1;

  private final TerminalStyle style;
  private final List<String> lines = new ArrayList<>();

  private ComparisonReport(TerminalStyle style) {
    this.style = style;
  }

  /**
   * The comparison, ending with a line break.
   *
   * @param gain what the remedy between the two was to bring, and brought; empty if nothing was
   *     promised
   */
  public static String render(
      Diagnosis before, Diagnosis after, Optional<PromisedGain> gain, TerminalStyle style) {
    ComparisonReport report = new ComparisonReport(style);
    report.lines.add(Paint.BOLD.on(style.text(before.runId() + " → " + after.runId()), style));
    report.lines.add("");
    report.row("", "before", "after", "change");
    report.throughput(before, after);
    gain.ifPresent(report::promise);
    report.demands(before, after);
    report.latency(before, after);
    report.lines.add("");
    report.lines.addAll(
        Wrap.lines(style.text("next: " + after.verdict().sentence()), style.width()));
    return String.join("\n", report.lines) + "\n";
  }

  private void row(String name, String before, String after, String change) {
    lines.add(
        String.format(Locale.ROOT, "%-32s%19s%19s%10s", name, before, after, change)
            .stripTrailing());
  }

  private void throughput(Diagnosis before, Diagnosis after) {
    if (before.knee().isPresent() && after.knee().isPresent()) {
      Interval one = before.knee().get().xMaxPerSecond();
      Interval other = after.knee().get().xMaxPerSecond();
      row("most it takes, req/s", with(one), with(other), change(one, other));
    }
  }

  private void promise(PromisedGain gain) {
    // In requests a second of the first run's machine, which is what the prediction speaks of.
    double measured = gain.before().estimate() * gain.measuredFactor().estimate();
    String text =
        String.format(
            Locale.ROOT,
            "predicted %s req/s, %.2f× (%.2f to %.2f); measured %s, %.2f×: off by %+.0f %%, %s",
            Figures.rate(gain.predicted().estimate()),
            gain.promisedFactor().estimate(),
            gain.promisedFactor().low(),
            gain.promisedFactor().high(),
            Figures.rate(measured),
            gain.measuredFactor().estimate(),
            100 * gain.relativeError(),
            gain.isKept() ? "inside the interval" : "outside the interval");
    for (String line : Wrap.lines(style.text(text), style.width())) {
      lines.add((gain.isKept() ? Paint.GREEN : Paint.RED).on(line, style));
    }
    gain.sideBySide().ifPresent(factor -> turns(factor, gain));
  }

  private void turns(Interval factor, PromisedGain gain) {
    String drift =
        gain.machineChange()
            .filter(change -> Math.abs(change) >= WORTH_TELLING)
            .map(
                change ->
                    String.format(
                        Locale.ROOT,
                        "; from run to run it looked like %.2f×, the rest is the machine's drift",
                        gain.measured().estimate() / gain.before().estimate()))
            .orElse("");
    String text =
        String.format(
            Locale.ROOT,
            "measured with both loaded in turn: %.2f× (%.2f to %.2f)%s",
            factor.estimate(),
            factor.low(),
            factor.high(),
            drift);
    lines.addAll(Wrap.lines(style.text(text), style.width()));
  }

  private void demands(Diagnosis before, Diagnosis after) {
    for (LadderRung rung : before.ladder()) {
      after.ladder().stream()
          .filter(other -> other.resource().equals(rung.resource()))
          .findFirst()
          .ifPresent(
              other ->
                  row(
                      style.text(rung.resource() + ", per request", 31),
                      style.text(Demands.text(rung)),
                      style.text(Demands.text(other)),
                      change(rung.demandPerRequest(), other.demandPerRequest())));
    }
  }

  /** Response times of plateaus of one name: they hold the same share of what each system takes. */
  private void latency(Diagnosis before, Diagnosis after) {
    for (Plateau plateau : before.plateaus()) {
      if (plateau.offeredPerSecond().isPresent()) {
        after.plateaus().stream()
            .filter(other -> other.name().equals(plateau.name()))
            .findFirst()
            .ifPresent(
                other ->
                    row(
                        style.text(plateau.name() + ", p50 / p99", 31),
                        latency(plateau),
                        latency(other),
                        ""));
      }
    }
  }

  private static String latency(Plateau plateau) {
    return Figures.millis(plateau.p50Seconds())
        + " ms"
        + " / "
        + Figures.millis(plateau.p99Seconds())
        + " ms";
  }

  private String with(Interval interval) {
    String spread = Figures.plusMinus(interval).map(text -> " " + text).orElse("");
    return style.text(Figures.rate(interval.estimate()) + spread);
  }

  private String change(Interval before, Interval after) {
    return style.text(Figures.change(before.estimate(), after.estimate()));
  }
}
