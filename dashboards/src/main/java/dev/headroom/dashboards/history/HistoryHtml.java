package dev.headroom.dashboards.history;

import dev.headroom.analysis.gate.history.CheckHistory;
import dev.headroom.analysis.gate.history.RecordedValues;
import dev.headroom.analysis.gate.history.Shift;
import dev.headroom.analysis.gate.history.SystemHistory;
import dev.headroom.dashboards.html.Asset;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.html.PageHead;
import dev.headroom.dashboards.html.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Histories as one HTML file that makes no request to anywhere: a chart of each check. */
public final class HistoryHtml {
  private static final Asset STYLE = Asset.named("report.css");

  private HistoryHtml() {}

  public static String render(List<SystemHistory> histories) {
    Html html = new Html();
    PageHead.write("Headroom: history", STYLE, Optional.empty(), html);
    html.open("body").open("main").newLine();
    html.element("p", "Headroom history", "class", "kicker");
    histories.forEach(history -> system(history, html));
    html.close("main").close("body").close("html").newLine();
    return html.toString();
  }

  private static void system(SystemHistory history, Html html) {
    html.open("section").element("h2", HistoryWords.title(history));
    html.element("p", HistoryWords.machine(history), "class", "muted");
    html.element("p", HistoryWords.summary(history));
    changes(history, html);
    html.close("section").newLine();
    html.open("div", "class", "charts").newLine();
    history.checks().stream()
        .sorted(Comparator.comparing(check -> check.shifts().isEmpty()))
        .forEach(check -> HistoryChart.write(check, html));
    html.close("div").newLine();
  }

  private static void changes(SystemHistory history, Html html) {
    Table table =
        new Table("Changes, with the first run that shows each")
            .text("Check")
            .text("First run after")
            .text("Commit")
            .number("Before → after")
            .number("Change")
            .number("p")
            .stacked();
    for (CheckHistory check : history.checks()) {
      check.shifts().forEach(shift -> row(table, check, shift));
    }
    table.write(html);
  }

  private static void row(Table table, CheckHistory check, Shift shift) {
    RecordedValues first = check.firstAfter(shift);
    table.row(
        check.check().toString(),
        first.id() + ", " + HistoryWords.day(first),
        first.commit(),
        HistoryWords.values(check.check().metric(), shift),
        HistoryWords.change(check.check().metric(), shift),
        HistoryWords.pValue(shift));
  }
}
