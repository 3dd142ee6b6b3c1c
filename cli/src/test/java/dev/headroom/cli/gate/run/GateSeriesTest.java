package dev.headroom.cli.gate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.Gate;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateRules;
import dev.headroom.analysis.gate.GateVerdict;
import dev.headroom.analysis.gate.Margins;
import dev.headroom.analysis.gate.goal.Requirement;
import dev.headroom.analysis.gate.read.RunSampler;
import dev.headroom.analysis.gate.sample.RunFlaw;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.gate.PlantedResults;
import dev.headroom.profiler.read.GatlingResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateSeriesTest {
  private static final Limits LIMITS = new Limits(5, 7, 1);

  @TempDir private Path folder;
  private final List<Side> order = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  /** Numbers of the candidate's runs in which something else had the machine. */
  private final Set<Long> disturbed = new HashSet<>();

  private PlantedResults planted;

  @BeforeEach
  void plant() {
    planted = new PlantedResults(folder, 5);
  }

  /** Runs whose response times are so many times the baseline's, by the candidate's number. */
  private GateResult perform(boolean measuresBaseline, IntToDoubleFunction factor)
      throws Exception {
    return perform(measuresBaseline, factor, 0, List.of());
  }

  private GateResult perform(
      boolean measuresBaseline, IntToDoubleFunction factor, double failed, List<Requirement> goals)
      throws Exception {
    Optional<Baseline> known = measuresBaseline ? Optional.empty() : Optional.of(baseline());
    RunSource source =
        side -> {
          order.add(side);
          long number = order.stream().filter(side::equals).count();
          return side == Side.BASELINE
              ? sample("base-" + number, 1, 0)
              : told(number, sample("new-" + number, factor.applyAsDouble((int) number), failed));
        };
    return new GateSeries(source, known, measuresBaseline, LIMITS, judge(goals), told::add)
        .perform();
  }

  private RunSample told(long number, RunSample run) {
    return disturbed.contains(number)
        ? new RunSample(
            run.id(),
            run.target(),
            run.scenario(),
            run.fingerprint(),
            run.values(),
            run.times(),
            run.levels(),
            Optional.of(new RunFlaw(RunFlaw.Code.MACHINE_DISTURBED, "")))
        : run;
  }

  private static GateSeries.Judge judge(List<Requirement> goals) {
    return new GateSeries.Judge() {
      @Override
      public GateResult judge(
          Optional<Baseline> baseline, List<RunSample> candidate, boolean doubted) {
        Margins margins = Margins.DEFAULT;
        double alarms = doubted ? 5e-5 : 0.05;
        return Gate.judge(
            baseline, candidate, goals, new GateRules(margins, alarms, false, false, Set.of()));
      }

      @Override
      public void seen(Optional<Baseline> baseline, RunSample run) {
        assertThat(run.id()).isNotEmpty();
      }
    };
  }

  private Baseline baseline() throws IOException {
    List<RunSample> samples = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      samples.add(sample("known-" + i, 1, 0));
    }
    return Baseline.of(samples, Optional.empty());
  }

  private RunSample sample(String name, double factor, double failed) throws IOException {
    Path results = planted.runs(name, 1, factor, failed).resolve(name + "-1");
    return RunSampler.sample(GatlingResults.read(results));
  }

  @Test
  void an_unchanged_candidate_passes_with_the_least_runs() throws Exception {
    assertThat(perform(false, n -> 1).verdict()).isEqualTo(GateVerdict.PASS);

    assertThat(order).containsOnly(Side.CANDIDATE).hasSize(5);
  }

  @Test
  void both_sides_are_measured_in_turn_so_that_drift_falls_on_both_alike() throws Exception {
    assertThat(perform(true, n -> 1).baseRuns()).isGreaterThanOrEqualTo(3);

    assertThat(order.subList(0, 6))
        .containsExactly(
            Side.BASELINE,
            Side.CANDIDATE,
            Side.CANDIDATE,
            Side.BASELINE,
            Side.BASELINE,
            Side.CANDIDATE);
  }

  @Test
  void a_regression_is_reported_once_a_fresh_run_shows_it_too() throws Exception {
    GateResult result = perform(false, n -> 1.3);

    assertThat(result.verdict()).isEqualTo(GateVerdict.REGRESSION);
    assertThat(result.candidateRuns()).hasSize(6).contains("new-6-1");
  }

  /** It neither shows the regression again nor that there is none. */
  @Test
  void a_fresh_run_that_is_no_evidence_is_measured_again() throws Exception {
    disturbed.add(6L);
    GateResult result = perform(false, n -> 1.3);

    assertThat(result.verdict()).isEqualTo(GateVerdict.REGRESSION);
    assertThat(result.candidateRuns()).contains("new-7-1").doesNotContain("new-6-1");
  }

  @Test
  void a_missed_goal_is_not_confirmed_by_a_run_that_is_no_evidence() throws Exception {
    disturbed.addAll(Set.of(6L, 7L, 8L));
    perform(false, n -> 1, 0, List.of(Requirement.parse("buy: p50<40ms")));

    assertThat(told).contains("fresh runs did not show the regression again");
  }

  @Test
  void what_fresh_runs_do_not_show_again_is_no_regression() throws Exception {
    GateResult result = perform(false, n -> n <= 5 ? 1.12 : 0.99);

    assertThat(result.verdict()).isNotEqualTo(GateVerdict.REGRESSION);
    assertThat(told).contains("fresh runs did not show the regression again");
  }

  @Test
  void what_cannot_be_told_is_measured_again_up_to_the_most() throws Exception {
    GateResult result = perform(false, n -> n % 2 == 0 ? 1.15 : 0.92);

    assertThat(result.verdict()).isEqualTo(GateVerdict.INCONCLUSIVE);
    assertThat(order).hasSize(7);
  }

  @Test
  void a_missed_goal_is_put_to_the_test_too() throws Exception {
    GateResult result = perform(false, n -> 1, 0, List.of(Requirement.parse("buy: p50<40ms")));

    assertThat(result.verdict()).isEqualTo(GateVerdict.REGRESSION);
    assertThat(order).hasSize(6);
  }

  @Test
  void more_runs_are_not_measured_for_what_no_run_of_this_load_tells() throws Exception {
    GateResult result = perform(false, n -> 1, 0, List.of(Requirement.parse("xmax>=900/s")));

    assertThat(result.verdict()).isEqualTo(GateVerdict.INCONCLUSIVE);
    assertThat(order).hasSize(5);
  }

  @Test
  void a_candidate_that_fails_fails_again_before_it_is_said() throws Exception {
    assertThat(perform(false, n -> 1, 0.9, List.of()).verdict()).isEqualTo(GateVerdict.REGRESSION);

    assertThat(order).hasSize(4);
  }

  @Test
  void a_baseline_of_which_no_run_may_be_compared_is_refused() throws Exception {
    RunSource failing = side -> sample(side.label() + order.size(), 1, 0.9);
    GateSeries series =
        new GateSeries(failing, Optional.empty(), true, LIMITS, judge(List.of()), told::add);

    assertThatThrownBy(series::perform)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("most requests failed");
  }
}
