package dev.headroom.dashboards.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Interval;
import dev.headroom.analysis.diagnosis.Knee;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.dashboards.PromisedGain;
import dev.headroom.dashboards.SampleDiagnosis;
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
                SampleDiagnosis.CPU, false, new Interval(850, 876, 902), 0.96, "cores", 1, null));
    return after.build();
  }

  private static String page(Optional<PromisedGain> gain) {
    return ComparisonReport.render(BEFORE, after(), gain, TerminalStyle.plain());
  }

  private static PromisedGain gain(Interval predicted, Optional<Interval> sideBySide) {
    return new PromisedGain(
        BEFORE.knee().orElseThrow().xMaxPerSecond(),
        predicted,
        after().knee().orElseThrow().xMaxPerSecond(),
        sideBySide);
  }

  private static String line(String page, String containing) {
    return page.lines().filter(l -> l.contains(containing)).findFirst().orElse("");
  }

  @Test
  void throughput_and_demands_stand_beside_each_other_with_their_change() {
    String page = page(Optional.empty());

    assertThat(line(page, "most it takes")).contains("431 ±2 %", "970 ±3 %", "+125 %");
    assertThat(line(page, "box-1 cpu, per request")).contains("2.3 ms", "1.1 ms", "-50 %");
    assertThat(page).contains("86.1 ms / 642 ms", "next: ").doesNotContain("predicted");
  }

  @Test
  void a_promise_is_kept_if_the_measured_interval_meets_it_and_missed_else() {
    assertThat(page(Optional.of(gain(new Interval(930, 1010, 1090), Optional.empty()))))
        .contains("off by +4 %, inside the interval");
    assertThat(page(Optional.of(gain(new Interval(1100, 1200, 1300), Optional.empty()))))
        .contains("off by +24 %, outside the interval");
  }

  @Test
  void what_both_showed_in_turn_counts_and_the_drift_between_the_runs_is_told() {
    // The second run took 970 where the first took 431: 2.25 times, of which 1.5 are the change's.
    PromisedGain drifted =
        gain(new Interval(600, 646.5, 690), Optional.of(new Interval(1.45, 1.5, 1.55)));

    String page = page(Optional.of(drifted));

    assertThat(page).contains("1.50×", "off by +0 %, inside the interval");
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
    ResourceId egress = new ResourceId("web", "egress");
    sample.ladder =
        List.of(
            SampleDiagnosis.rung(
                egress, false, new Interval(90, 100, 110), 0.9, "B/s", 410_000, null));
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
