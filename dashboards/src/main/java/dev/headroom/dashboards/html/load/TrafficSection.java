package dev.headroom.dashboards.html.load;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.traffic.TrafficStretch;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.TrafficWords;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.html.Table;

/** What came of the traffic model, part by part. */
public final class TrafficSection {
  private TrafficSection() {}

  /** Adds the section; nothing where there was none. */
  public static void write(Diagnosis diagnosis, Html html) {
    if (diagnosis.load().traffic().isEmpty()) {
      return;
    }
    html.open("section").element("h2", "Traffic");
    Table table =
        new Table("Parts in the order of time; response times of successful responses in ms")
            .text("Part")
            .number("Seconds")
            .number("Asked, req/s")
            .number("Completed, req/s")
            .number("Errors")
            .number("Skipped")
            .number("Dispersion")
            .number("asked")
            .number("p50")
            .number("p99")
            .text("");
    diagnosis.load().traffic().forEach(stretch -> row(stretch, table));
    table.write(html);
    diagnosis
        .load()
        .trafficAccount()
        .ifPresent(account -> html.element("p", sentence(TrafficWords.account(account))));
    html.close("section").newLine();
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private static void row(TrafficStretch stretch, Table table) {
    table.row(
        stretch.name(),
        Figures.format(0, stretch.endSeconds() - stretch.startSeconds()),
        Figures.rate(stretch.askedPerSecond()),
        Figures.rate(stretch.completedPerSecond()),
        Figures.percent(stretch.errorRatio()),
        Figures.format(0, stretch.skipped()),
        TrafficWords.dispersion(stretch.dispersion()),
        TrafficWords.dispersion(stretch.askedDispersion()),
        Figures.responseMillis(
            stretch.latency().p50Seconds(), stretch.errorRatio(), stretch.completedPerSecond()),
        Figures.responseMillis(
            stretch.latency().p99Seconds(), stretch.errorRatio(), stretch.completedPerSecond()),
        TrafficWords.remark(stretch));
  }
}
