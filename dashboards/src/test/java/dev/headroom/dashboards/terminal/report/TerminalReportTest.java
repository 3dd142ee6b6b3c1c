package dev.headroom.dashboards.terminal.report;

import static dev.headroom.dashboards.SampleDiagnosis.CPU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.MissingCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.injector.InFlightCheck;
import dev.headroom.analysis.injector.InjectorAccount;
import dev.headroom.analysis.injector.StartLag;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.traffic.TrafficAccount;
import dev.headroom.dashboards.RunHistory;
import dev.headroom.dashboards.SampleDiagnosis;
import dev.headroom.dashboards.SampleReport;
import dev.headroom.dashboards.terminal.Bar;
import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.TerminalStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalReportTest {
  private static final TerminalStyle PLAIN = TerminalStyle.plain();

  private static String page(Diagnosis diagnosis, TerminalStyle style) {
    return TerminalReport.render(diagnosis, SampleReport.HISTORY, style);
  }

  private static String line(String page, String containing) {
    return page.lines().filter(l -> l.contains(containing)).findFirst().orElse("");
  }

  @Test
  void the_binding_resource_has_its_limit_use_evidence_and_probability_in_one_line() {
    String page = page(new SampleDiagnosis().build(), new TerminalStyle(170, false, true));

    assertThat(line(page, "◀"))
        .contains("box-1", "cpu", "438 req/s ±3 %", "94 %", "97 % sure")
        .contains("at the knee: throttled 0.9 s/s, in 93 % of periods");
  }

  @Test
  void the_page_says_in_this_order_target_ladder_goal_why_what_to_do_and_where_time_grew() {
    assertThat(page(new SampleDiagnosis().build(), PLAIN))
        .containsSubsequence(
            "timeline-service",
            "1,000 req/s, p99 < 200 ms",
            "speed changed",
            "438 req/s",
            "1,120",
            "1,900",
            "goal",
            "why",
            "4,100 rows",
            "do",
            "add-index posts(author_id, created_at)",
            "438 → 1,010 req/s ±8 %",
            "$0",
            "box-1 cpu",
            "760 req/s",
            "+$0.10/h",
            "db cpu",
            "not predicted",
            "$?",
            "last time",
            "in front of the service",
            "47.8 ms",
            "no lock profile");
  }

  @Test
  void the_most_that_it_takes_is_a_mean_and_no_bound() {
    assertThat(page(new SampleDiagnosis().build(), PLAIN))
        .contains("takes about 431 req/s at most (±2 %, measured)");
  }

  @Test
  void bars_are_scaled_to_the_longest_in_eighths_of_a_column() {
    TerminalStyle style = new TerminalStyle(100, false, true);

    assertThat(Bar.of(1, 20, style)).isEqualTo("█".repeat(20));
    assertThat(Bar.of(0.5, 3, style)).isEqualTo("█▌");
    assertThat(Bar.of(1e-6, 20, style)).isEqualTo("▏");
    assertThat(Bar.of(3, 4, style)).isEqualTo("███▶");
    assertThat(Bar.of(0.5, 20, new TerminalStyle(100, false, false))).isEqualTo("#".repeat(10));
  }

  private static Remark<WarningCode> damaged(String text) {
    return Remark.of(WarningCode.DAMAGED).name("text", text);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100, 120})
  void no_line_is_wider_than_the_terminal(int width) {
    for (boolean unicode : new boolean[] {true, false}) {
      SampleDiagnosis sample = new SampleDiagnosis();
      sample.target = "a target with a name " + "that goes on ".repeat(20);
      sample.warnings = List.of(damaged("x".repeat(300)), damaged("日本語 ".repeat(60)));

      assertThat(page(sample.build(), new TerminalStyle(width, false, unicode)).lines())
          .allSatisfy(l -> assertThat(Cells.of(l)).as(l).isLessThanOrEqualTo(width));
    }
  }

  @ParameterizedTest
  @EnumSource(Verdict.Kind.class)
  void every_kind_of_verdict_is_a_page_even_with_nothing_else(Verdict.Kind kind) {
    String page = TerminalReport.render(SampleDiagnosis.empty(kind), RunHistory.NONE, PLAIN);

    assertThat(page).contains("unnamed target", "not complete").doesNotContain("null", "NaN");
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.Kind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BOTTLENECK"})
  void without_a_bottleneck_the_answer_comes_first_with_what_to_measure_next(Verdict.Kind kind) {
    SampleDiagnosis sample = new SampleDiagnosis();
    sample.verdict = SampleDiagnosis.verdict(kind);

    String page = page(sample.build(), PLAIN);

    assertThat(page)
        .containsSubsequence(
            "throughput stops at 431 req/s", "longer steps", "--db-url", "438 req/s")
        .doesNotContain("◀");
  }

  @Test
  void a_limit_without_bound_and_one_that_cannot_be_placed_are_shown_as_such() {
    SampleDiagnosis sample = new SampleDiagnosis();
    double none = Double.POSITIVE_INFINITY;
    var unplaced =
        SampleDiagnosis.rung(
            new ResourceId("db", ResourceType.DISK),
            new Interval(200, 900, 9000),
            0.1,
            1,
            List.of());
    sample.ladder =
        List.of(
            sample.ladder.get(0),
            new ResourceLimit(
                unplaced.resource(),
                unplaced.limitPerSecond(),
                unplaced.demandPerRequest(),
                1,
                0,
                0.1,
                List.of(),
                false,
                Map.of()),
            new ResourceLimit(
                new ResourceId("web", ResourceType.EGRESS),
                new Interval(none, none, none),
                Interval.exactly(0),
                1,
                0,
                0,
                List.of(),
                true,
                Map.of()));

    String page = page(sample.build(), PLAIN);

    assertThat(line(page, "disk")).contains("~900", "not placed");
    assertThat(line(page, "egress")).contains("not used").doesNotContain("█");
  }

  @Test
  void text_of_others_cannot_write_escape_sequences_or_further_lines() {
    SampleDiagnosis sample = new SampleDiagnosis();
    String hostile = "\u001b[31mred\u001b]0;title\u0007\u009b2J\r\nnext\u202e\u0000\b";
    sample.target = hostile;
    sample.warnings = List.of(damaged(hostile));
    sample.missing = List.of(Remark.of(MissingCode.COLLECTOR_UNAVAILABLE).name("text", hostile));

    String page = page(sample.build(), PLAIN);

    assertThat(page.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    assertThat(page).contains("red next").doesNotContain("[31m", "title");
  }

  @Test
  void without_colour_there_is_no_escape_and_with_colour_every_one_is_closed() {
    Diagnosis diagnosis = new SampleDiagnosis().build();

    assertThat(page(diagnosis, PLAIN)).doesNotContain("\u001b");
    String coloured = page(diagnosis, new TerminalStyle(100, true, true));
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(page(diagnosis, PLAIN));
    assertThat(coloured.lines().filter(l -> l.contains("\u001b")))
        .allMatch(l -> l.lastIndexOf("\u001b[") == l.lastIndexOf("\u001b[0m"));
  }

  @Test
  void without_unicode_everything_is_ascii() {
    SampleDiagnosis sample = new SampleDiagnosis();
    sample.target = "café 日本 — é";

    String page = page(sample.build(), new TerminalStyle(100, false, false));

    assertThat(page).matches("[\\x00-\\x7f]*").contains("cafe ?? - e", "438 -> 1,010", "+/-3 %");
  }

  @Test
  void a_long_statement_is_cut_with_an_ellipsis() {
    SampleDiagnosis sample = new SampleDiagnosis();
    var cause = SampleDiagnosis.cause();
    sample.verdict =
        new Verdict(
            Verdict.Kind.BOTTLENECK,
            Optional.of(CPU),
            Optional.empty(),
            Optional.empty(),
            0.97,
            Remark.of(ReasonCode.BINDS_FIRST),
            List.of());
    sample.causes =
        List.of(
            new Cause(
                cause.rule(),
                cause.resource(),
                Optional.of("SELECT " + "column_name, ".repeat(200)),
                cause.strength(),
                cause.evidence()));

    String page = page(sample.build(), PLAIN);

    assertThat(page.lines().filter(l -> l.contains("column_name"))).hasSizeLessThanOrEqualTo(3);
    assertThat(page).contains("…");
  }

  @Test
  void figures_do_not_depend_on_the_default_locale() {
    Diagnosis diagnosis = new SampleDiagnosis().build();
    String expected = page(diagnosis, PLAIN);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(page(diagnosis, PLAIN)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(expected).contains("1,120");
  }

  @Test
  void what_came_of_a_traffic_model_stands_in_a_line_a_part() {
    SampleDiagnosis sample = new SampleDiagnosis();
    sample.traffic = SampleTraffic.stretches();
    String page = page(sample.build(), new TerminalStyle(140, false, true));

    assertThat(line(page, "spike-x3")).contains("300", "240", "p99", "12 % failed");
    assertThat(line(page, "spike-x3"))
        .contains("1,000 arrivals skipped", "dispersion 4.2, asked 5.0");
    assertThat(line(page, "return")).contains("as before after 4 s");
    assertThat(line(page, "return").indexOf("p50")).isEqualTo(line(page, "spike").indexOf("p50"));
    assertThat(page(new SampleDiagnosis().build(), PLAIN)).doesNotContain("traffic, req/s");
  }

  @Test
  void a_target_that_does_not_come_back_is_said() {
    SampleDiagnosis sample = new SampleDiagnosis();
    sample.traffic = SampleTraffic.notBack();

    assertThat(page(sample.build(), PLAIN))
        .contains("not as before in 60 s at a load that it had taken");
  }

  @Test
  void how_well_the_injector_kept_its_schedule_is_said() {
    SampleDiagnosis sample = new SampleDiagnosis();
    sample.startLag = Optional.of(new StartLag(0.0021, 0.05));

    assertThat(page(sample.build(), PLAIN).replaceAll("\\s+", " "))
        .contains("99 % of open load's starts at most 2.1 ms late in the median second");
    assertThat(page(new SampleDiagnosis().build(), PLAIN)).doesNotContain("load generator");
  }

  @Test
  void the_load_generator_accounts_for_itself_before_any_response_time() {
    SampleDiagnosis sample = new SampleDiagnosis();
    sample.traffic = SampleTraffic.stretches();
    sample.startLag = Optional.of(new StartLag(0.0021, 0.05));
    sample.injector =
        Optional.of(
            new InjectorAccount(
                "curve-95%",
                0.42,
                2,
                0.3,
                Optional.of(0.00005),
                Optional.of(0.003),
                Optional.of(new InFlightCheck(12.1, 12))));
    sample.warnings =
        List.of(
            Remark.of(WarningCode.PORTS_SCARCE)
                .value("held", 27_000, "ports")
                .value("ports", 28_232, "ports")
                .value("failed", 12, "1"));

    assertThat(page(sample.build(), PLAIN).replaceAll("\\s+", " "))
        .containsSubsequence(
            "12 requests failed for lack of one; it had 27,000 of 28,232",
            "0.42 of the 2 cores that it has at curve-95%, where the target used 0.30",
            "0.05 ms a request waiting for a CPU",
            "0.3 % in garbage collection",
            "12.1 requests in flight where response times make 12.0",
            "where a request's time grew",
            "p50");
  }

  @ParameterizedTest
  @EnumSource(WarningCode.class)
  void what_spoils_a_load_test_stands_before_the_ladder_and_other_warnings_behind_it(
      WarningCode code) {
    SampleDiagnosis sample = new SampleDiagnosis();
    sample.warnings = List.of(Remark.of(code).name("text", "as it was told"));
    String page = page(sample.build(), PLAIN);

    assertThat(page.contains("before you read on")).isEqualTo(code.isConfounder());
    assertThat(page.contains("beware")).isEqualTo(!code.isConfounder());
    assertThat(page)
        .containsSubsequence(
            code.isConfounder()
                ? List.of("before you read on", "used at")
                : List.of("used at", "beware"));
  }

  @Test
  void nothing_is_called_fast_where_most_of_it_failed() {
    SampleDiagnosis sample = new SampleDiagnosis();
    sample.traffic = SampleTraffic.failing(0.9);
    assertThat(line(page(sample.build(), PLAIN), "hold-90")).contains("p50      –", "90 % failed");

    sample.traffic = SampleTraffic.failing(0.4);
    assertThat(line(page(sample.build(), PLAIN), "hold-90")).contains("p50   10.0", "40 % failed");
  }

  @Test
  void every_arrival_is_accounted_for_failed_ones_by_kind_and_apart_from_those_cut_off() {
    SampleDiagnosis sample = new SampleDiagnosis();
    sample.traffic = SampleTraffic.stretches();
    sample.trafficAccount =
        Optional.of(
            new TrafficAccount(5_250, 1_900, Map.of("timeout", 1_990L, "status", 3L), 1_350, 7));

    assertThat(page(sample.build(), PLAIN).replaceAll("\\s+", " "))
        .contains(
            "of 5,250 arrivals 1,900 were answered as expected, 1,993 failed (1,990 not answered in"
                + " time, 3 with another status), 1,350 were skipped and 7 cut off at the end");
  }
}
