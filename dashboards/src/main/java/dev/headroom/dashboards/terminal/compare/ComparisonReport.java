package dev.headroom.dashboards.terminal.compare;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.measure.ErrorTolerance;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.Wrap;
import dev.headroom.dashboards.words.LimitWords;
import dev.headroom.dashboards.words.VerdictWords;
import dev.headroom.dashboards.words.WarningWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two runs side by side: before and after a change. */
public final class ComparisonReport {
  private static final ComparisonRow HEADER = new ComparisonRow("", "before", "after", "change");

  private final Diagnosis before;
  private final Diagnosis after;
  private final TerminalStyle style;

  private ComparisonReport(Diagnosis before, Diagnosis after, TerminalStyle style) {
    this.before = before;
    this.after = after;
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
    ComparisonReport report = new ComparisonReport(before, after, style);
    return String.join("\n", report.lines(gain)) + "\n";
  }

  private List<String> lines(Optional<PromisedGain> gain) {
    List<ComparisonRow> throughput = throughput();
    List<ComparisonRow> demands = demands();
    List<ComparisonRow> latency = latency();
    List<ComparisonRow> figures = joined(List.of(HEADER), joined(throughput, demands));
    ComparisonColumns columns = ComparisonColumns.of(joined(figures, latency), style);
    ComparisonColumns wide = columns;
    if (columns.isNarrow()) {
      columns = ComparisonColumns.of(figures, style);
      wide = ComparisonColumns.of(latency, style);
    }
    List<String> lines = new ArrayList<>();
    String title = style.text(before.run().id() + " → " + after.run().id());
    Wrap.lines(title, style.width()).forEach(line -> lines.add(Paint.BOLD.on(line, style)));
    first("before", before, lines);
    first("after", after, lines);
    lines.add("");
    lines.addAll(columns.lines(HEADER));
    throughput.stream().map(columns::lines).forEach(lines::addAll);
    gain.ifPresent(g -> lines.addAll(PromiseLines.of(g, style)));
    section("needed per request", demands, columns, lines);
    section("p50 / p99 in ms, at the rate offered", latency, wide, lines);
    lines.add("");
    lines.addAll(
        Wrap.lines(style.text("next: " + VerdictWords.sentence(after.verdict())), style.width()));
    return lines;
  }

  /** What to know before any figure: that it failed, or what spoils a load test. */
  private void first(String which, Diagnosis of, List<String> lines) {
    if (of.verdict().kind() == Verdict.Kind.TARGET_FAILED) {
      told(which + ": " + VerdictWords.headline(of.verdict()), Paint.ALERT, lines);
    }
    WarningWords.confounders(of)
        .forEach(sentence -> told(which + ": " + sentence, Paint.YELLOW, lines));
  }

  private void told(String text, Paint paint, List<String> lines) {
    Wrap.lines(style.text(text), style.width()).forEach(line -> lines.add(paint.on(line, style)));
  }

  private static List<ComparisonRow> joined(List<ComparisonRow> one, List<ComparisonRow> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private void section(
      String title, List<ComparisonRow> rows, ComparisonColumns columns, List<String> lines) {
    if (!rows.isEmpty()) {
      lines.add("");
      lines.add(Paint.DIM.on(style.text(title), style));
      rows.stream().map(columns::lines).forEach(lines::addAll);
    }
  }

  private List<ComparisonRow> throughput() {
    if (before.load().knee().isEmpty() || after.load().knee().isEmpty()) {
      return List.of();
    }
    Interval one = before.load().knee().get().xMaxPerSecond();
    Interval other = after.load().knee().get().xMaxPerSecond();
    return List.of(
        new ComparisonRow("most it takes, req/s", with(one), with(other), change(one, other)));
  }

  private List<ComparisonRow> demands() {
    List<ComparisonRow> rows = new ArrayList<>();
    for (ResourceLimit rung : before.ladder()) {
      after.ladder().stream()
          .filter(other -> other.resource().equals(rung.resource()))
          .findFirst()
          .ifPresent(other -> rows.add(demand(rung, other)));
    }
    return rows;
  }

  private ComparisonRow demand(ResourceLimit one, ResourceLimit other) {
    return new ComparisonRow(
        style.text(one.resource().toString()),
        style.text(LimitWords.demand(one)),
        style.text(LimitWords.demand(other)),
        change(one.demandPerRequest(), other.demandPerRequest()));
  }

  /**
   * Response times of plateaus of one name. They hold the same share of what each system takes, so
   * the rates differ, and stand beside the times.
   */
  private List<ComparisonRow> latency() {
    List<ComparisonRow> rows = new ArrayList<>();
    for (Plateau plateau : before.load().plateaus()) {
      after.load().plateaus().stream()
          .filter(other -> other.name().equals(plateau.name()))
          .filter(other -> isOpen(plateau) && isOpen(other))
          .findFirst()
          .ifPresent(
              other ->
                  rows.add(
                      new ComparisonRow(
                          style.text(plateau.name()), latency(plateau), latency(other), "")));
    }
    return rows;
  }

  private static boolean isOpen(Plateau plateau) {
    return plateau.offered().perSecond().isPresent();
  }

  private String latency(Plateau plateau) {
    return style.text(
        Figures.responseMillis(
                plateau.latency().p50Seconds(), plateau.errorRatio(), plateau.throughputPerSecond())
            + " / "
            + Figures.responseMillis(
                plateau.latency().p99Seconds(), plateau.errorRatio(), plateau.throughputPerSecond())
            + " at "
            + Figures.rate(plateau.offered().perSecond().orElseThrow())
            + "/s"
            + failed(plateau));
  }

  /** Where it is more than of a target that works. */
  private static String failed(Plateau plateau) {
    return ErrorTolerance.isTaken(plateau.errorRatio())
        ? ""
        : ", " + Figures.percent(plateau.errorRatio()) + " failed";
  }

  private String with(Interval interval) {
    String spread = Figures.plusMinus(interval).map(text -> " " + text).orElse("");
    return style.text(Figures.rate(interval.estimate()) + spread);
  }

  private String change(Interval one, Interval other) {
    return style.text(Figures.change(one.estimate(), other.estimate()));
  }
}
