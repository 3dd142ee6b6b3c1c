package dev.headroom.dashboards.terminal;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.evidence.LatencyGrowth;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.words.LatencyWords;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The three places at which a request's time grew the most. */
final class GrowthBlock {
  private static final int MOST = 3;
  private static final int MAX_PLACE = 36;
  // Below a hundredth of a millisecond it is noise, and shows as no growth.
  private static final double MIN_SECONDS = 1e-5;

  private GrowthBlock() {}

  static void write(Diagnosis diagnosis, Page page) {
    List<LatencyGrowth> places =
        diagnosis.why().growth().stream()
            .filter(place -> place.growthSeconds() >= MIN_SECONDS)
            .sorted(Comparator.comparingDouble(LatencyGrowth::growthSeconds).reversed())
            .limit(MOST)
            .toList();
    if (places.isEmpty()) {
      return;
    }
    page.paragraph("where a request's time grew, low load → knee", Paint.BOLD);
    TerminalStyle style = page.style();
    int names =
        widest(places, place -> style.text(LatencyWords.name(place.component()), MAX_PLACE));
    int low = widest(places, place -> Figures.millis(place.lowSeconds()));
    int knee = widest(places, place -> Figures.millis(place.kneeSeconds()));
    for (LatencyGrowth place : places) {
      page.body(
          "",
          Cells.padEnd(style.text(LatencyWords.name(place.component()), MAX_PLACE), names + 2)
              + Cells.padStart(Figures.millis(place.lowSeconds()), low)
              + (style.unicode() ? " → " : " -> ")
              + Cells.padStart(Figures.millis(place.kneeSeconds()), knee)
              + " ms");
    }
  }

  private static int widest(List<LatencyGrowth> places, Function<LatencyGrowth, String> part) {
    return places.stream().map(part).mapToInt(Cells::of).max().orElse(0);
  }
}
