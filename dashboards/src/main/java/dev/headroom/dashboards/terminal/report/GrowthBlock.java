package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.evidence.latency.LatencyGrowth;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.words.LatencyWords;
import dev.headroom.dashboards.words.StateWords;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The three components in which a request's time grew the most, and where it goes at the knee. */
final class GrowthBlock {
  private static final int MAX_SHOWN = 3;
  private static final int MAX_NAME = 36;
  // Two spaces, an arrow and the unit.
  private static final int BESIDE_FIGURES = 2 + 4 + 3;
  // Below a hundredth of a millisecond it is noise, and shows as no growth.
  private static final double MIN_SECONDS = 1e-5;

  private GrowthBlock() {}

  static void write(Diagnosis diagnosis, Page page) {
    growth(diagnosis, page);
    StateWords.sentence(diagnosis).ifPresent(states -> page.paragraph(states, Paint.PLAIN));
  }

  private static void growth(Diagnosis diagnosis, Page page) {
    List<LatencyGrowth> components =
        diagnosis.why().growth().stream()
            .filter(growth -> growth.growthSeconds() >= MIN_SECONDS)
            .sorted(Comparator.comparingDouble(LatencyGrowth::growthSeconds).reversed())
            .limit(MAX_SHOWN)
            .toList();
    if (components.isEmpty()) {
      return;
    }
    page.paragraph("where a request's time grew, low load → knee", Paint.BOLD);
    TerminalStyle style = page.style();
    int low = widest(components, growth -> Figures.millis(growth.lowSeconds()));
    int knee = widest(components, growth -> Figures.millis(growth.kneeSeconds()));
    int most = Math.min(MAX_NAME, page.bodyWidth() - BESIDE_FIGURES - low - knee);
    int names = widest(components, growth -> name(growth, most, style));
    for (LatencyGrowth growth : components) {
      page.body(
          "",
          Cells.padEnd(name(growth, most, style), names + 2)
              + Cells.padStart(Figures.millis(growth.lowSeconds()), low)
              + (style.unicode() ? " → " : " -> ")
              + Cells.padStart(Figures.millis(growth.kneeSeconds()), knee)
              + " ms");
    }
  }

  private static String name(LatencyGrowth growth, int most, TerminalStyle style) {
    return style.text(LatencyWords.name(growth.component()), most);
  }

  private static int widest(List<LatencyGrowth> components, Function<LatencyGrowth, String> part) {
    return components.stream().map(part).mapToInt(Cells::of).max().orElse(0);
  }
}
