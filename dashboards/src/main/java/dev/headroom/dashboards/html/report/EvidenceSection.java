package dev.headroom.dashboards.html.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.html.Table;

/** The statements of the database and the frames of the JVM that cost the most. */
final class EvidenceSection {
  private EvidenceSection() {}

  static void write(Diagnosis diagnosis, Html html) {
    if (diagnosis.why().statements().isEmpty() && diagnosis.why().frames().isEmpty()) {
      return;
    }
    html.open("section").element("h2", "What costs the most");
    statements(diagnosis, html);
    frames(diagnosis, html);
    html.close("section").newLine();
  }

  private static void statements(Diagnosis diagnosis, Html html) {
    Table table =
        new Table("Statements by their share of the database's time")
            .text("Statement")
            .text("Box")
            .number("Time")
            .number("Per request")
            .number("ms each")
            .number("Rows read")
            .number("Rows sent")
            .stacked();
    diagnosis
        .why()
        .statements()
        .forEach(
            s ->
                table.row(
                    s.text(),
                    s.box(),
                    Figures.percent(s.timeShare()),
                    Figures.rate(s.perRequest()),
                    Figures.millis(s.secondsPerExecution()),
                    Figures.rate(s.rowsExaminedPerExecution()),
                    Figures.rate(s.rowsSentPerExecution())));
    table.write(html);
  }

  private static void frames(Diagnosis diagnosis, Html html) {
    Table table =
        new Table("Frames by CPU")
            .text("Frame")
            .text("Box")
            .number("On top")
            .number("Own work")
            .number("Anywhere")
            .number("CPU ms per request")
            .stacked();
    diagnosis
        .why()
        .frames()
        .forEach(
            f ->
                table.row(
                    f.name(),
                    f.box(),
                    Figures.percent(f.selfShare()),
                    Figures.percent(f.ownShare()),
                    Figures.percent(f.totalShare()),
                    f.cpuSecondsPerRequest().map(Figures::millis).orElse("–")));
    table.write(html);
  }
}
