package dev.headroom.dashboards.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Interval;
import dev.headroom.analysis.diagnosis.Knee;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.diagnosis.Verdict;
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

  private static String page(Optional<Interval> predicted) {
    return ComparisonReport.render(BEFORE, after(), predicted, TerminalStyle.plain());
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
    assertThat(page(Optional.of(new Interval(930, 1010, 1090))))
        .contains("off by +4 %, inside the interval");
    assertThat(page(Optional.of(new Interval(1100, 1200, 1300))))
        .contains("off by +24 %, outside the interval");
  }

  @Test
  void runs_of_nothing_are_compared_without_a_figure() {
    Diagnosis empty = SampleDiagnosis.empty(Verdict.Kind.INCONCLUSIVE);

    assertThat(
            ComparisonReport.render(
                empty, empty, Optional.of(new Interval(1, 2, 3)), TerminalStyle.plain()))
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
