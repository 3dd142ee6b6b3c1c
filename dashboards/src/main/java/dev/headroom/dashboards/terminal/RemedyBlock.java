package dev.headroom.dashboards.terminal;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Interval;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.dashboards.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do, the best first: what each is worth, costs, and leaves as the next bottleneck. */
final class RemedyBlock {
  private static final int MOST = 5;
  private static final int MOST_TITLE = 44;
  private static final int NUMBER = 3;

  private RemedyBlock() {}

  static void write(Diagnosis diagnosis, Page page) {
    List<RemedyProposal> remedies =
        diagnosis.remedies().subList(0, Math.min(MOST, diagnosis.remedies().size()));
    int title = widest(remedies.stream().map(RemedyProposal::title).toList(), page.style());
    int effect = widest(remedies.stream().map(r -> effect(r)).toList(), page.style());
    for (int i = 0; i < remedies.size(); i++) {
      remedy(i + 1, remedies.get(i), title, effect, page);
    }
    if (!remedies.isEmpty()) {
      page.gap();
    }
  }

  private static int widest(List<String> texts, TerminalStyle style) {
    int widest = texts.stream().mapToInt(t -> Cells.of(style.text(t))).max().orElse(0);
    return Math.min(MOST_TITLE, widest);
  }

  private static void remedy(int number, RemedyProposal remedy, int title, int effect, Page page) {
    TerminalStyle style = page.style();
    String label = number == 1 ? "do" : "";
    String numbered = Cells.padEnd(Integer.toString(number), NUMBER);
    int columns = NUMBER + title + 3 + effect + 2;
    String tail = tail(remedy, style);
    String titleText = style.text(remedy.title(), page.bodyWidth() - NUMBER);
    String effectText = style.text(effect(remedy));
    boolean oneLine = Cells.of(titleText) <= title && columns + Cells.of(tail) <= page.bodyWidth();
    Paint paint = remedy.limitAfter().isPresent() ? Paint.GREEN : Paint.DIM;
    if (oneLine) {
      page.body(
          label,
          numbered
              + Cells.padEnd(titleText, title + 3)
              + paint.on(Cells.padEnd(effectText, effect + 2), style)
              + tail);
    } else {
      page.body(label, numbered + titleText);
      String figures = effectText + "  " + tail;
      page.note(NUMBER, figures, paint);
    }
    Optional.of(remedy)
        .filter(r -> number == 1 || r.limitAfter().isEmpty())
        .ifPresent(r -> reason(r, page));
  }

  private static void reason(RemedyProposal remedy, Page page) {
    List<String> parts = new ArrayList<>();
    parts.add(remedy.limitAfter().isEmpty() ? remedy.basis() : remedy.reason());
    if (!remedy.givesUp().isBlank()) {
      parts.add("gives up: " + remedy.givesUp());
    }
    parts.removeIf(String::isBlank);
    if (!parts.isEmpty()) {
      page.note(NUMBER, String.join("; ", parts), Paint.DIM);
    }
  }

  private static String effect(RemedyProposal remedy) {
    String before = Figures.rate(remedy.limitBefore().estimate());
    return remedy
        .limitAfter()
        .map(after -> before + " → " + after(after))
        .orElse(before + " → not predicted");
  }

  private static String after(Interval after) {
    String rate = Figures.requestRate(after.estimate());
    return Figures.plusMinus(after).isPresent() ? rate + " (" + Figures.range(after) + ")" : rate;
  }

  private static String tail(RemedyProposal remedy, TerminalStyle style) {
    String price = Figures.price(remedy.pricePerHour());
    return remedy
        .bottleneckAfter()
        .map(next -> Cells.padEnd(price, 9) + " " + style.text("then: " + next))
        .orElse(price);
  }
}
