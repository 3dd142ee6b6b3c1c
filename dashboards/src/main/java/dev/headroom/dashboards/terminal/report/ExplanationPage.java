package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.explain.Explanation;
import dev.headroom.analysis.explain.Look;
import dev.headroom.analysis.explain.Ruling;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.words.CauseWords;
import dev.headroom.dashboards.words.EvidenceWords;
import dev.headroom.dashboards.words.LimitWords;
import dev.headroom.dashboards.words.VerdictWords;
import dev.headroom.run.series.SeriesId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An explanation as a page: what was seen, from what, and what each rule made of it. */
public final class ExplanationPage {
  private static final int STEP = 14;
  private static final int COLUMN = 8;
  private static final int NARROW = 7;

  /** Columns from which all figures of a step have room. */
  private static final int WIDE = STEP + 2 * NARROW + 3 * COLUMN;

  private final Explanation explanation;
  private final Page page;

  private ExplanationPage(Explanation explanation, Page page) {
    this.explanation = explanation;
    this.page = page;
  }

  /** The page, each line ended by a line feed and at most the style's width long. */
  public static String render(Explanation explanation, TerminalStyle style) {
    Page page = new Page(style);
    new ExplanationPage(explanation, page).write();
    return page.toString().stripTrailing() + "\n";
  }

  private void write() {
    page.paragraph(explanation.resource() + " in " + explanation.run(), Paint.BOLD);
    page.paragraph(
        "the run's answer: " + VerdictWords.headline(explanation.verdict()), Paint.PLAIN);
    page.gap();
    explanation.limit().ifPresentOrElse(this::limit, this::noLimit);
    page.gap();
    looks();
    page.gap();
    found();
    against();
    cannotTell();
    doNotApply();
  }

  private void limit(ResourceLimit limit) {
    String unit = limit.resource().type().unit();
    Interval full = limit.limitPerSecond();
    page.labelled(
        "full",
        limit.filledByBackground()
            ? "without any request"
            : "at "
                + Figures.requestRate(full.estimate())
                + " ("
                + Figures.range(full)
                + "), rung "
                + explanation.rung()
                + " of the ladder"
                + (limit.placed() ? "" : "; too uncertain to be placed"),
        Paint.BOLD);
    page.note(
        0,
        String.format(
            Locale.ROOT,
            "there are %s %s, of which %s are used without any request; one request takes %s (%s)",
            Figures.rate(limit.capacity()),
            unit,
            Figures.rate(limit.background()),
            LimitWords.demand(limit),
            LimitWords.demand(limit, limit.demandPerRequest().low())
                + " to "
                + LimitWords.demand(limit, limit.demandPerRequest().high())),
        Paint.PLAIN);
    explanation
        .rSquared()
        .ifPresent(
            r ->
                page.note(
                    0,
                    "throughput explains " + Figures.percent(r) + " of how its use varied (R²)",
                    Paint.PLAIN));
  }

  private void noLimit() {
    page.labelled("full", "not known: requests were not seen to use it", Paint.BOLD);
  }

  private void looks() {
    if (explanation.looks().isEmpty()) {
      page.labelled("seen", "no meter shows it; it was found by what a rule saw", Paint.BOLD);
      return;
    }
    page.body("seen", row("step", "from s", "to s", "req/s", "busy", "share", "of itself"));
    for (Look look : explanation.looks()) {
      page.body(
          "",
          row(
              page.style().text(look.step(), STEP - 1),
              Figures.format(0, look.fromSeconds()),
              Figures.format(0, look.toSeconds()),
              Figures.rate(look.throughputPerSecond()),
              Figures.rate(look.busy()),
              Figures.percent(look.share()),
              LimitWords.ofItself(look.saturation()).orElse("")));
    }
    from(explanation.series());
  }

  /** A narrow page has room for throughput and share only. */
  private String row(
      String step, String from, String to, String rate, String busy, String share, String last) {
    StringBuilder row = new StringBuilder(Cells.padEnd(step, STEP));
    if (page.bodyWidth() < WIDE) {
      return row.append(Cells.padStart(rate, NARROW)).append(Cells.padStart(share, NARROW)) + "";
    }
    row.append(Cells.padStart(from, NARROW)).append(Cells.padStart(to, NARROW));
    for (String cell : List.of(rate, busy, share)) {
      row.append(Cells.padStart(cell, COLUMN));
    }
    int left = page.bodyWidth() - Cells.of(row.toString()) - 2;
    String shown = left > 0 ? page.style().text(last, left) : "";
    return row + (shown.isEmpty() ? "" : "  " + shown);
  }

  private void found() {
    List<Ruling> found = explanation.rulings(Ruling.Kind.FOUND);
    String at = "looked for at " + explanation.knee() + ", beside " + explanation.low();
    page.labelled(
        "why", found.isEmpty() ? "no cause was found; " + at : "causes, " + at, Paint.BOLD);
    for (Ruling ruling : found) {
      page.note(
          0,
          ruling.rule()
              + " (explains "
              + Figures.percent(ruling.cause().orElseThrow().strength())
              + "): "
              + CauseWords.headline(ruling.cause().orElseThrow()),
          Paint.PLAIN);
      page.note(2, figures(ruling.seen()), Paint.CYAN);
      from(ruling);
    }
    page.gap();
  }

  private void against() {
    List<Ruling> rulings = explanation.rulings(Ruling.Kind.SPEAKS_AGAINST);
    if (!rulings.isEmpty()) {
      page.labelled("not", "what was looked for and is not there", Paint.BOLD);
    }
    for (Ruling ruling : rulings) {
      String figures = ruling.seen().isEmpty() ? "" : " (" + figures(ruling.seen()) + ")";
      page.note(0, ruling.rule() + ": " + words(ruling.why().orElse("")) + figures, Paint.PLAIN);
      from(ruling.series());
    }
    page.gap();
  }

  private void cannotTell() {
    List<Ruling> rulings = explanation.rulings(Ruling.Kind.CANNOT_TELL);
    if (!rulings.isEmpty()) {
      page.labelled("?", "what cannot be told without more evidence", Paint.BOLD);
    }
    for (Ruling ruling : rulings) {
      String lacking =
          ruling.lacking().stream()
              .sorted()
              .map(kind -> EvidenceWords.what(kind) + " (" + EvidenceWords.option(kind) + ")")
              .collect(Collectors.joining("; "));
      page.note(0, ruling.rule() + " needs " + lacking, Paint.YELLOW);
    }
    page.gap();
  }

  private void doNotApply() {
    List<Ruling> rulings = explanation.rulings(Ruling.Kind.DOES_NOT_APPLY);
    if (!rulings.isEmpty()) {
      page.labelled(
          "-", "rules for other kinds of resources, or for other users of it", Paint.BOLD);
      page.note(0, rulings.stream().map(Ruling::rule).collect(Collectors.joining(", ")), Paint.DIM);
    }
  }

  private void from(Ruling ruling) {
    List<String> beside =
        ruling.needs().stream()
            .filter(kind -> kind == EvidenceKind.STATEMENTS || kind == EvidenceKind.JVM_PROFILE)
            .map(EvidenceWords::what)
            .toList();
    if (!beside.isEmpty()) {
      page.note(2, "from " + String.join(" and ", beside), Paint.DIM);
    }
    from(ruling.series());
  }

  /** Where figures were read, by file. */
  private void from(List<SeriesId> series) {
    Map<String, List<String>> byFile = new TreeMap<>();
    for (SeriesId id : series) {
      byFile
          .computeIfAbsent(id.box() + "." + id.source() + ".jsonl", file -> new ArrayList<>())
          .add(id.key().toString());
    }
    byFile.forEach(
        (file, keys) -> page.note(2, "from " + file + ": " + String.join(", ", keys), Paint.DIM));
  }

  private static String figures(List<Quantity> figures) {
    return figures.stream().map(ExplanationPage::figure).collect(Collectors.joining(", "));
  }

  private static String figure(Quantity figure) {
    String unit = figure.unit().equals(Quantity.RATIO) ? "" : " " + figure.unit();
    return words(figure.code()) + " " + Figures.rate(figure.value()) + unit;
  }

  private static String words(String code) {
    return code.replace('-', ' ');
  }
}
