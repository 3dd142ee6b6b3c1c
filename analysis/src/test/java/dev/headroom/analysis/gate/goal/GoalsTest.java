package dev.headroom.analysis.gate.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.gate.Samples;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.LoadLevel;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.sample.RunSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoalsTest {
  private static GoalResult check(String goal, List<RunSample> runs) {
    return Goals.check(List.of(Requirement.parse(goal)), runs).get(0);
  }

  /** A run for each pair of rate and p99 in milliseconds. */
  private static RunSample levels(double... ratesAndMillis) {
    List<LoadLevel> levels = new ArrayList<>();
    for (int i = 0; i < ratesAndMillis.length; i += 2) {
      levels.add(
          new LoadLevel(
              ratesAndMillis[i],
              Map.of(
                  CheckId.of(GateMetric.P99), new Measured(ratesAndMillis[i + 1], 0.02, 5_000))));
    }
    return new RunSample(
        "a", "shop", "load", Samples.HERE, Map.of(), Map.of(), levels, Optional.empty());
  }

  /** Of ln 100, ln 110, ln 121: the mean is ln 110, s is ln 1.1, t with 2 degrees is 2.920. */
  @Test
  void the_interval_of_several_runs_is_that_between_them() {
    GoalResult result = check("p99<200ms", Samples.of("p99", 100, 110, 121));

    double factor = Math.exp(2.919986 * Math.log(1.1) / Math.sqrt(3));
    assertThat(result.verdict()).isEqualTo(GoalVerdict.HELD);
    assertThat(result.measured().orElseThrow().high()).isCloseTo(110 * factor, within(1e-3));
    assertThat(result.measured().orElseThrow().low()).isCloseTo(110 / factor, within(1e-3));
  }

  @Test
  void a_bound_inside_the_interval_is_inconclusive_and_one_below_it_is_missed() {
    List<RunSample> runs = Samples.of("p99", 100, 110, 121);

    assertThat(check("p99<115ms", runs).verdict()).isEqualTo(GoalVerdict.INCONCLUSIVE);
    assertThat(check("p99<80ms", runs).verdict()).isEqualTo(GoalVerdict.MISSED);
    assertThat(check("xmax>=900/s", Samples.of("xmax", 950, 960, 955)).verdict())
        .isEqualTo(GoalVerdict.HELD);
    assertThat(check("xmax>=900/s", Samples.of("xmax", 850, 860, 855)).verdict())
        .isEqualTo(GoalVerdict.MISSED);
  }

  @Test
  void what_was_not_measured_is_not_known() {
    assertThat(check("cpu<2ms", Samples.of("p99", 100)).verdict()).isEqualTo(GoalVerdict.UNKNOWN);
  }

  @Test
  void at_a_load_the_lowest_level_that_is_as_high_counts() {
    assertThat(check("p99<200ms@400/s", List.of(levels(200, 50, 410, 100, 600, 900))).verdict())
        .isEqualTo(GoalVerdict.HELD);
    assertThat(check("p99<200ms@400/s", List.of(levels(200, 50, 405, 300))).verdict())
        .isEqualTo(GoalVerdict.MISSED);
    assertThat(check("p99<200ms@400/s", List.of(levels(200, 50))).verdict())
        .isEqualTo(GoalVerdict.UNKNOWN);
  }

  @Test
  void a_load_with_too_few_responses_says_how_many_it_needs() {
    LoadLevel few =
        new LoadLevel(400, Map.of(CheckId.of(GateMetric.P50), new Measured(9, 0.02, 700)));
    RunSample run =
        new RunSample(
            "a", "shop", "load", Samples.HERE, Map.of(), Map.of(), List.of(few), Optional.empty());

    GoalResult result = check("p99<200ms@400/s", List.of(run));

    assertThat(result.verdict()).isEqualTo(GoalVerdict.UNKNOWN);
    assertThat(result.note()).contains("needs 1000 responses", "had 700");
  }

  @Test
  void what_is_missed_well_above_the_load_and_kept_below_it_is_open() {
    assertThat(check("p99<200ms@400/s", List.of(levels(300, 50, 600, 900))).verdict())
        .isEqualTo(GoalVerdict.INCONCLUSIVE);
    assertThat(check("p99<200ms@400/s", List.of(levels(300, 500, 600, 900))).verdict())
        .isEqualTo(GoalVerdict.MISSED);
  }
}
