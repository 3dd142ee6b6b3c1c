package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.traffic.TrafficStretch;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.TrafficWords;
import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import java.util.List;

/** What came of the traffic model, a line a part. */
final class TrafficBlock {
  private static final int MAX_NAME = 24;
  private static final int FIGURE = 7;
  private static final int MIN_REMARK = 12;

  private TrafficBlock() {}

  static void write(Diagnosis diagnosis, Page page) {
    List<TrafficStretch> stretches = diagnosis.load().traffic();
    if (stretches.isEmpty()) {
      return;
    }
    page.paragraph("traffic, req/s asked and completed", Paint.BOLD);
    int names =
        stretches.stream()
            .mapToInt(stretch -> Cells.of(page.style().text(stretch.name(), MAX_NAME)))
            .max()
            .orElse(0);
    stretches.forEach(stretch -> line(stretch, names, page));
    diagnosis
        .load()
        .trafficAccount()
        .ifPresent(account -> page.note(0, TrafficWords.account(account), Paint.PLAIN));
    page.gap();
  }

  private static void line(TrafficStretch stretch, int names, Page page) {
    String figures =
        Cells.padEnd(page.style().text(stretch.name(), MAX_NAME), names)
            + Cells.padStart(Figures.rate(stretch.askedPerSecond()), FIGURE)
            + Cells.padStart(Figures.rate(stretch.completedPerSecond()), FIGURE)
            + "  p50 "
            + Cells.padStart(
                Figures.responseMillis(
                    stretch.latency().p50Seconds(),
                    stretch.errorRatio(),
                    stretch.completedPerSecond()),
                FIGURE - 1)
            + "  p99 "
            + Cells.padStart(
                Figures.responseMillis(
                    stretch.latency().p99Seconds(),
                    stretch.errorRatio(),
                    stretch.completedPerSecond()),
                FIGURE - 1)
            + " ms  "
            + Figures.percent(stretch.errorRatio())
            + " failed";
    String remark = TrafficWords.remark(stretch);
    int left = page.bodyWidth() - Cells.of(figures) - 2;
    if (remark.isEmpty() || Cells.of(remark) <= left && left >= MIN_REMARK) {
      page.body("", remark.isEmpty() ? figures : figures + "  " + page.style().text(remark));
    } else {
      page.body("", figures);
      page.note(2, remark, Paint.PLAIN);
    }
  }
}
