package dev.headroom.dashboards.terminal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.SampleDiagnosis;
import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.TerminalStyle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwoRunsTest {
  private static final Diagnosis BEFORE = new SampleDiagnosis().build();

  private static Diagnosis after() {
    SampleDiagnosis after = new SampleDiagnosis();
    after.knee = Optional.of(new Knee(new Interval(940, 970, 1000), true, "curve-7"));
    after.ladder =
        List.of(
            SampleDiagnosis.rung(
                SampleDiagnosis.CPU, new Interval(850, 876, 902), 0.96, 1, List.of()));
    after.plateaus = after.plateaus.stream().map(TwoRunsTest::offeredTwice).toList();
    return after.build();
  }

  private static Plateau offeredTwice(Plateau p) {
    return offeredTwice(p, p.errorRatio());
  }

  private static Plateau offeredTwice(Plateau p, double errorRatio) {
    return new Plateau(
        p.name(),
        p.phase(),
        p.time(),
        new Plateau.Offered(p.offered().users(), p.offered().perSecond().map(rate -> 2 * rate)),
        p.throughputPerSecond(),
        errorRatio,
        p.latency(),
        p.settled(),
        p.saturated());
  }

  /** Before all figures, and without a response time. */
  @Test
  void a_run_in_which_most_failed_is_not_shown_as_a_fast_one() {
    SampleDiagnosis failed = new SampleDiagnosis();
    failed.verdict = SampleDiagnosis.verdict(Verdict.Kind.TARGET_FAILED);
    failed.warnings =
        List.of(
            Remark.of(WarningCode.TRAFFIC_FAILED).name("part", "spike").value("failed", 1, "1"));
    failed.plateaus = failed.plateaus.stream().map(p -> offeredTwice(p, 0.9)).toList();

    String page =
        ComparisonReport.render(
            BEFORE, failed.build(), Optional.empty(), new TerminalStyle(140, false, true));

    assertThat(page)
        .containsSubsequence(
            "after: the target failed under this load",
            "after: 100 % of the responses of spike were failures",
            "most it takes")
        .containsPattern("curve-\\d.* – / – at .*/s, 90 % failed");
    assertThat(page(Optional.empty())).doesNotContain("failed");
  }

  private static String page(Optional<PromisedGain> gain) {
    return ComparisonReport.render(BEFORE, after(), gain, TerminalStyle.plain());
  }

  /** The promise, in one line however it was wrapped. */
  private static String promise(Interval predicted, Optional<Interval> sideBySide) {
    String page = page(Optional.of(gain(predicted, sideBySide)));
    return page.substring(page.indexOf("promised"), page.indexOf("\n\nneeded")).replace("\n", " ");
  }

  private static PromisedGain gain(Interval predicted, Optional<Interval> sideBySide) {
    return new PromisedGain(
        BEFORE.load().knee().orElseThrow().xMaxPerSecond(),
        predicted,
        after().load().knee().orElseThrow().xMaxPerSecond(),
        sideBySide);
  }

  private static String line(String page, String containing) {
    return page.lines().filter(l -> l.contains(containing)).findFirst().orElse("");
  }

  @Test
  void throughput_and_demands_stand_beside_each_other_with_their_change() {
    String page = page(Optional.empty());

    assertThat(line(page, "most it takes")).contains("431 ±2 %", "970 ±3 %", "+125 %");
    assertThat(page).containsSubsequence("needed per request", "box-1 cpu");
    assertThat(line(page, "box-1 cpu")).contains("2.3 ms", "1.1 ms", "-50 %");
    assertThat(page).contains("next: ").doesNotContain("promised");
  }

  @Test
  void response_times_stand_with_the_rates_that_they_were_measured_at() {
    String page = page(Optional.empty());
    Plateau plateau =
        BEFORE.load().plateaus().stream()
            .filter(p -> p.offered().perSecond().isPresent())
            .findFirst()
            .get();
    double rate = plateau.offered().perSecond().get();

    assertThat(line(page, plateau.name()))
        .containsSubsequence(
            " at " + Figures.rate(rate) + "/s", " at " + Figures.rate(2 * rate) + "/s");
  }

  @Test
  void a_name_is_whole_where_the_terminal_is_wide_enough_and_no_line_is_wider_than_it() {
    SampleDiagnosis sample = new SampleDiagnosis();
    ResourceId threads = new ResourceId("content-service-1", ResourceType.REQUEST_THREADS);
    sample.ladder =
        List.of(SampleDiagnosis.rung(threads, new Interval(90, 100, 110), 0.9, 1, List.of()));
    Diagnosis diagnosis = sample.build();

    for (int width : List.of(40, 60, 80, 100)) {
      String page =
          ComparisonReport.render(
              diagnosis, diagnosis, Optional.empty(), new TerminalStyle(width, false, true));
      assertThat(page.lines()).allSatisfy(l -> assertThat(Cells.of(l)).isLessThanOrEqualTo(width));
      assertThat(page).as("%d columns", width).contains("content-service-1 request");
    }
  }

  @Test
  void a_promise_is_kept_if_what_was_measured_lies_in_its_interval() {
    assertThat(promise(new Interval(930, 1010, 1090), Optional.empty()))
        .contains("measured 2.25×, 970 req/s: promise kept, to within 4 %");
  }

  @Test
  void a_miss_says_in_words_which_way() {
    assertThat(promise(new Interval(1100, 1200, 1300), Optional.empty()))
        .contains("less than promised, by 19 %")
        .doesNotContain("better");
    assertThat(promise(new Interval(480, 513, 540), Optional.empty()))
        .contains("better than promised, by 89 %")
        .doesNotContain("-", "off");
  }

  @Test
  void what_both_showed_in_turn_counts_and_the_drift_between_the_runs_is_told() {
    // The second run took 970 where the first took 431: 2.25 times, of which 1.5 are the change's.
    String page =
        promise(new Interval(600, 646.5, 690), Optional.of(new Interval(1.45, 1.5, 1.55)));

    assertThat(page).contains("647 req/s; measured 1.50×: promise kept, to within 0 %");
    assertThat(page).contains("(1.45 to 1.55)", "2.25×", "drift");
  }

  @Test
  void runs_of_nothing_are_compared_without_a_figure() {
    Diagnosis empty = SampleDiagnosis.empty(Verdict.Kind.INCONCLUSIVE);

    assertThat(ComparisonReport.render(empty, empty, Optional.empty(), TerminalStyle.plain()))
        .doesNotContain("NaN", "null", "%");
  }

  @Test
  void a_demand_that_is_no_time_keeps_its_unit_and_one_of_nothing_has_no_change() {
    SampleDiagnosis sample = new SampleDiagnosis();
    ResourceId egress = new ResourceId("web", ResourceType.EGRESS);
    sample.ladder =
        List.of(SampleDiagnosis.rung(egress, new Interval(90, 100, 110), 0.9, 410_000, List.of()));
    Diagnosis diagnosis = sample.build();

    assertThat(
            line(
                ComparisonReport.render(
                    diagnosis, diagnosis, Optional.empty(), TerminalStyle.plain()),
                "egress"))
        .contains("4,100 B", "±0 %")
        .doesNotContain("ms");
  }
}
