package dev.headroom.dashboards.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.gate.history.Histories;
import dev.headroom.analysis.gate.history.HistoryRules;
import dev.headroom.analysis.gate.history.RecordedValues;
import dev.headroom.analysis.gate.history.SystemHistory;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Fingerprint;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.dashboards.terminal.TerminalStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryPagesTest {
  private static final String HOSTILE = "<script>alert(1)</script>\u001b[2J";

  /** Nights from 2027-01-15 on; a check steps from one value to another at the given night. */
  private static List<SystemHistory> nights(
      int nights, int stepAt, GateMetric metric, double before, double after, String name) {
    List<RecordedValues> runs = new ArrayList<>();
    for (int night = 0; night < nights; night++) {
      runs.add(
          new RecordedValues(
              name + night,
              1_800_000_000 + 86_400L * night,
              "commit-" + night,
              name,
              "curve",
              new Fingerprint(Map.of("host.cores", "2")),
              Map.of(new CheckId(metric, name), night < stepAt ? before : after)));
    }
    return Histories.of(runs, HistoryRules.DEFAULT);
  }

  @Test
  void a_terminal_shows_what_changed_at_which_run() {
    String page =
        HistoryPage.render(nights(20, 12, GateMetric.P99, 20, 25, "shop"), TerminalStyle.plain());

    assertThat(page)
        .contains(
            "shop, curve: 20 runs, 2027-01-15 to 2027-02-03",
            "1 change in 1 check",
            "p99 shop",
            "shop12",
            "commit-12",
            "20.00 ms → 25.00 ms",
            "+25.0 %, worse");
  }

  @Test
  void shares_change_by_points_and_throughput_for_the_better() {
    assertThat(
            HistoryPage.render(
                nights(20, 12, GateMetric.ERRORS, 0, 0.02, "shop"), TerminalStyle.plain()))
        .contains("0 % → 2.00 %", "+2.00 points, worse");
    assertThat(
            HistoryPage.render(
                nights(20, 12, GateMetric.XMAX, 100, 150, "shop"), TerminalStyle.plain()))
        .contains("+50.0 %, better");
  }

  @Test
  void too_few_runs_and_no_change_are_said() {
    assertThat(
            HistoryPage.render(nights(5, 3, GateMetric.CPU, 1, 2, "shop"), TerminalStyle.plain()))
        .contains("nothing to compare; too few runs for 1 check");
    assertThat(
            HistoryPage.render(nights(20, 0, GateMetric.CPU, 1, 2, "shop"), TerminalStyle.plain()))
        .contains("no change found in 1 check");
  }

  @Test
  void a_chart_has_a_dot_a_run_a_line_at_the_change_and_the_means_of_both_sides() {
    String page = HistoryHtml.render(nights(20, 12, GateMetric.P99, 20, 25, "shop"));

    assertThat(page.split("<circle", -1)).hasSize(21);
    assertThat(page.split("class=\"limit\"", -1)).hasSize(2);
    assertThat(page.split("class=\"series p99\"", -1)).hasSize(3);
    assertThat(page).contains("shop12, commit-12: 25.00 ms");
  }

  @Test
  void constant_zero_and_single_runs_have_a_chart_too() {
    assertThat(HistoryHtml.render(nights(20, 0, GateMetric.ERRORS, 0, 0, "shop")))
        .contains("<svg")
        .doesNotContain("NaN");
    assertThat(HistoryHtml.render(nights(1, 0, GateMetric.P99, 20, 20, "shop")))
        .contains("<circle")
        .doesNotContain("NaN");
  }

  @Test
  void names_from_elsewhere_stay_text() {
    List<SystemHistory> histories = nights(20, 12, GateMetric.P99, 20, 25, HOSTILE);

    assertThat(HistoryHtml.render(histories))
        .contains("&lt;script&gt;")
        .doesNotContain("<script", "\u001b");
    assertThat(HistoryPage.render(histories, TerminalStyle.plain())).doesNotContain("\u001b");
  }
}
