package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.LadderScale;
import dev.headroom.dashboards.LowLoadCost;
import dev.headroom.dashboards.terminal.Bar;
import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.terminal.Tail;
import dev.headroom.dashboards.terminal.TailLines;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.words.CauseWords;
import dev.headroom.dashboards.words.LimitWords;
import java.util.ArrayList;
import java.util.List;

/** The ladder itself: a bar for each resource, as long as the throughput at which it saturates. */
final class LadderBlock {
  private static final int MAX_RUNGS = 10;

  private final Diagnosis diagnosis;
  private final Page page;
  private final TerminalStyle style;
  private final LadderColumns columns;
  private final double scale;

  private LadderBlock(Diagnosis diagnosis, Page page) {
    this.diagnosis = diagnosis;
    this.page = page;
    this.style = page.style();
    this.scale = LadderScale.of(diagnosis);
    this.columns = LadderColumns.of(shown(), page.width(), style);
  }

  /** Adds the ladder; nothing if it has no rungs. */
  static void write(Diagnosis diagnosis, Page page) {
    if (!diagnosis.ladder().isEmpty()) {
      new LadderBlock(diagnosis, page).write();
    }
  }

  private void write() {
    if (diagnosis.load().referencePerSecond() > 0) {
      String used = "used at " + Figures.requestRate(diagnosis.load().referencePerSecond());
      int use = columns.beforeUse() + LadderColumns.USE - Cells.of("100 %");
      int before = Math.max(0, Math.min(use, page.width() - Cells.of(used)));
      page.line(Paint.DIM.on(" ".repeat(before) + style.text(used), style));
    }
    shown().forEach(this::rung);
    int more = diagnosis.ladder().size() - shown().size();
    if (more > 0) {
      page.line(Paint.DIM.on("and " + more + " more resources, further away", style));
    }
    diagnosis.run().goal().ifPresent(goal -> goal(goal.throughputPerSecond()));
    LowLoadCost.legend(diagnosis).ifPresent(text -> page.paragraph(text, Paint.DIM));
  }

  private List<ResourceLimit> shown() {
    return diagnosis.ladder().subList(0, Math.min(MAX_RUNGS, diagnosis.ladder().size()));
  }

  private boolean binds(ResourceLimit rung) {
    return diagnosis.verdict().full().filter(rung.resource()::equals).isPresent();
  }

  private void rung(ResourceLimit rung) {
    Paint paint = binds(rung) ? Paint.ALERT : rung.placed() ? Paint.PLAIN : Paint.DIM;
    List<Tail> tail = new ArrayList<>();
    if (binds(rung)) {
      tail.add(new Tail(pointer(), Paint.ALERT));
    }
    if (!rung.placed()) {
      tail.add(new Tail("not placed", Paint.DIM));
    }
    LimitWords.saturation(rung).ifPresent(e -> tail.add(new Tail(e, Paint.YELLOW)));
    String bar = rung.placed() ? bar(rung.limitPerSecond().estimate()) : "";
    int space = columns.barAndLimit() - (bar.isEmpty() ? 0 : Cells.of(bar) + 1);
    String limit = style.text(limit(rung), space);
    String line =
        columns.name(rung.resource(), style, paint)
            + (bar.isEmpty() ? "" : paint.on(bar, style) + " ")
            + limit
            + " ".repeat(Math.max(0, space - Cells.of(limit)))
            + Cells.padStart(Figures.percent(rung.utilization()), LadderColumns.USE);
    TailLines.write(page, line, columns.beforeTail(), tail);
  }

  private String pointer() {
    String sure = Figures.probability(diagnosis.verdict().probability());
    return diagnosis.verdict().kind() == Verdict.Kind.TARGET_FAILED
        ? "◀ bound first until it failed"
        : "◀ "
            + root()
            + "next bottleneck ("
            + sure
            + (CauseWords.isUnknown(diagnosis) ? " sure; its cause is not known)" : " sure)")
            + diagnosis.verdict().reason().name("alike").map(b -> ", as in " + b).orElse("");
  }

  /** What keeps it full, where that is another resource. */
  private String root() {
    Verdict verdict = diagnosis.verdict();
    return verdict.fills().isPresent() ? verdict.resource().orElseThrow() + ": " : "";
  }

  private String bar(double limit) {
    return Double.isFinite(limit) && limit >= 0 ? Bar.of(limit / scale, columns.bar(), style) : "";
  }

  private String limit(ResourceLimit rung) {
    Interval limit = rung.limitPerSecond();
    if (!Double.isFinite(limit.estimate())) {
      return "not used by requests";
    }
    if (rung.filledByBackground()) {
      return "full without requests";
    }
    String estimate = Figures.rate(limit.estimate());
    if (!rung.placed()) {
      return "~" + estimate + " (" + Figures.range(limit) + ")";
    }
    String unit = binds(rung) || rung.equals(diagnosis.ladder().get(0)) ? " req/s" : "";
    return estimate + unit + Figures.plusMinus(limit).map(pm -> " " + pm).orElse("");
  }

  private void goal(double perSecond) {
    double share = perSecond / scale;
    boolean beyond = share > 1;
    int length = Math.max(1, (int) Math.round(Math.min(1, share) * columns.bar()));
    String rule = "─".repeat(length - 1) + (beyond ? "▶" : "┤");
    String text = style.text(rule + " " + Figures.rate(perSecond));
    page.line(Cells.padEnd("goal", columns.names()) + Paint.CYAN.on(text, style));
  }
}
