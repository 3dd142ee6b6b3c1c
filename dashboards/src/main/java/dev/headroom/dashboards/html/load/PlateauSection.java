package dev.headroom.dashboards.html.load;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.html.Table;

/** Every stretch of constant load, as measured. */
public final class PlateauSection {
  private PlateauSection() {}

  /** Adds the section; nothing where there is nothing to show. */
  public static void write(Diagnosis diagnosis, Html html) {
    if (diagnosis.load().plateaus().isEmpty()) {
      return;
    }
    html.open("section").element("h2", "Measured plateaus");
    Table table =
        new Table("Plateaus in the order of time; response times of successful responses in ms")
            .text("Step")
            .text("Phase")
            .number("Seconds used")
            .number("Load")
            .number("Completed, req/s")
            .number("Errors")
            .number("p50")
            .number("p90")
            .number("p99")
            .text("State");
    diagnosis.load().plateaus().forEach(plateau -> row(plateau, table));
    table.write(html);
    html.close("section").newLine();
  }

  private static void row(Plateau plateau, Table table) {
    table.row(
        plateau.name(),
        plateau.phase().code(),
        Figures.format(0, plateau.endSeconds() - plateau.usedFromSeconds()),
        load(plateau),
        Figures.rate(plateau.throughputPerSecond()),
        Figures.percent(plateau.errorRatio()),
        Figures.responseMillis(
            plateau.latency().p50Seconds(), plateau.errorRatio(), plateau.throughputPerSecond()),
        Figures.responseMillis(
            plateau.latency().p90Seconds(), plateau.errorRatio(), plateau.throughputPerSecond()),
        Figures.responseMillis(
            plateau.latency().p99Seconds(), plateau.errorRatio(), plateau.throughputPerSecond()),
        plateau.saturated() ? "saturated" : plateau.settled() ? "settled" : "not settled");
  }

  private static String load(Plateau plateau) {
    return plateau
        .offered()
        .perSecond()
        .map(Figures::requestRate)
        .or(() -> plateau.offered().users().map(users -> users + " users"))
        .orElse("–");
  }
}
