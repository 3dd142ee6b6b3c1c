package dev.headroom.analysis.gate;

import static dev.headroom.analysis.gate.Samples.HERE;
import static dev.headroom.analysis.gate.Samples.flawed;
import static dev.headroom.analysis.gate.Samples.of;
import static dev.headroom.analysis.gate.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.gate.sample.Fingerprint;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.RunFlaw;
import dev.headroom.analysis.gate.sample.RunSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateTest {
  private static GateResult judge(List<RunSample> base, List<RunSample> candidate) {
    return judge(base, candidate, GateRules.DEFAULT);
  }

  private static GateResult judge(
      List<RunSample> base, List<RunSample> candidate, GateRules rules) {
    return Gate.judge(
        Optional.of(Baseline.of(base, Optional.empty())), candidate, List.of(), rules);
  }

  private static CheckResult only(GateResult result) {
    assertThat(result.checks()).hasSize(1);
    return result.checks().get(0);
  }

  @Test
  void runs_that_are_clearly_slower_are_a_regression_with_its_interval() {
    GateResult result =
        judge(of("p99", 100, 101, 99, 100, 100), of("p99", 120, 121, 119, 120, 120));

    assertThat(result.verdict()).isEqualTo(GateVerdict.REGRESSION);
    assertThat(only(result).change().orElseThrow().estimate()).isCloseTo(0.2, within(1e-3));
    assertThat(only(result).change().orElseThrow().low()).isBetween(0.18, 0.2);
    assertThat(only(result).base().orElseThrow()).isCloseTo(100, within(0.01));
  }

  @Test
  void runs_that_are_alike_or_quicker_pass() {
    List<RunSample> base = of("p99", 100, 101, 99, 100, 100);

    assertThat(judge(base, of("p99", 100, 99, 101, 100, 101)).verdict())
        .isEqualTo(GateVerdict.PASS);
    assertThat(judge(base, of("p99", 50, 51, 49, 50)).verdict()).isEqualTo(GateVerdict.PASS);
  }

  @Test
  void runs_that_cannot_tell_say_what_they_could_have_seen_and_what_they_need() {
    GateResult result = judge(of("p99", 80, 120, 100, 110, 90), of("p99", 85, 125, 100, 110, 95));

    assertThat(result.verdict()).isEqualTo(GateVerdict.INCONCLUSIVE);
    assertThat(only(result).resolution().orElseThrow().smallestEffect()).isGreaterThan(0.2);
    assertThat(only(result).resolution().orElseThrow().runsNeeded().orElseThrow())
        .isGreaterThan(20);
  }

  @Test
  void less_throughput_is_worse_and_more_is_not() {
    List<RunSample> base = of("xmax", 1000, 1005, 995, 1000);

    assertThat(judge(base, of("xmax", 800, 805, 795)).verdict()).isEqualTo(GateVerdict.REGRESSION);
    assertThat(only(judge(base, of("xmax", 800, 805, 795))).change().orElseThrow().estimate())
        .isCloseTo(-0.2, within(1e-3));
    assertThat(judge(base, of("xmax", 1200, 1205, 1195)).verdict()).isEqualTo(GateVerdict.PASS);
  }

  @Test
  void a_rare_error_more_is_within_the_margin_and_one_in_ten_is_not() {
    List<RunSample> base = of("errors", 0, 0, 0, 0);

    assertThat(judge(base, of("errors", 0, 0.0001, 0, 0)).verdict()).isEqualTo(GateVerdict.PASS);
    assertThat(judge(base, of("errors", 0.1, 0.11, 0.1)).verdict())
        .isEqualTo(GateVerdict.REGRESSION);
  }

  /** Known traps: a median of the runs, or a band that grows with them, lets this pass. */
  @Test
  void seven_of_ten_runs_that_are_a_hundred_times_slower_do_not_pass() {
    GateResult result =
        judge(
            of("p99", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
            of("p99", 100, 100, 100, 100, 100, 100, 100, 1, 1, 1));

    assertThat(result.verdict()).isEqualTo(GateVerdict.REGRESSION);
  }

  @Test
  void one_run_that_is_far_off_hides_neither_a_regression_nor_its_absence() {
    List<RunSample> base = of("p99", 100, 101, 99, 100, 118);

    assertThat(judge(base, of("p99", 130, 131, 129, 130, 190)).verdict())
        .isEqualTo(GateVerdict.REGRESSION);
    assertThat(judge(base, of("p99", 100, 101, 99, 100, 100)).verdict())
        .isEqualTo(GateVerdict.PASS);
  }

  @Test
  void runs_that_start_in_one_of_two_modes_are_neither_worse_nor_as_good_and_it_says_so() {
    GateResult result =
        judge(of("p99", 100, 101, 140, 141, 100), of("p99", 140, 141, 100, 140, 141));

    assertThat(result.verdict()).isEqualTo(GateVerdict.INCONCLUSIVE);
    assertThat(only(result).severalModes()).isTrue();
  }

  /** By their order alone these pass; they may be what one run in ten will be from now on. */
  @Test
  void one_run_of_ten_that_is_half_as_slow_again_as_any_before_leaves_it_open() {
    GateResult result =
        judge(
            of("p99", 100, 100, 100, 100, 100, 100, 100, 100, 100, 100),
            of("p99", 100, 100, 100, 100, 100, 100, 100, 100, 100, 150));

    assertThat(result.verdict()).isEqualTo(GateVerdict.INCONCLUSIVE);
  }

  @Test
  void ties_and_constant_values_are_told_apart_by_the_margin_alone() {
    List<RunSample> base = of("statements", 3, 3, 3, 3, 3);

    assertThat(judge(base, base).verdict()).isEqualTo(GateVerdict.PASS);
    assertThat(judge(base, of("statements", 3.1, 3.1, 3.1)).verdict()).isEqualTo(GateVerdict.PASS);
    assertThat(judge(base, of("statements", 4, 4, 4)).verdict()).isEqualTo(GateVerdict.REGRESSION);
  }

  @Test
  void work_that_was_none_and_is_some_is_worse_and_a_trace_of_it_is_not() {
    List<RunSample> base = of("rows", 0, 0, 0, 0);

    assertThat(judge(base, of("rows", 0.001, 0, 0.001)).verdict()).isEqualTo(GateVerdict.PASS);
    assertThat(judge(base, of("rows", 40, 40, 41)).verdict()).isEqualTo(GateVerdict.REGRESSION);
  }

  @Test
  void one_candidate_run_is_compared_too() {
    List<RunSample> base = of("cpu", 2.0, 2.02, 1.98, 2.0, 2.0);

    assertThat(judge(base, of("cpu", 2.5)).verdict()).isEqualTo(GateVerdict.REGRESSION);
    assertThat(judge(base, of("cpu", 2.01)).verdict()).isEqualTo(GateVerdict.PASS);
  }

  @Test
  void two_baseline_runs_never_make_a_failure_and_one_tells_nothing() {
    Baseline two =
        new Baseline(
            "shop",
            "checkout",
            HERE,
            Baseline.of(of("cpu", 2, 2.01), Optional.empty()).runs(),
            Map.of(),
            Map.of());

    assertThat(
            Gate.judge(Optional.of(two), of("cpu", 9, 9, 9), List.of(), GateRules.DEFAULT)
                .verdict())
        .isEqualTo(GateVerdict.INCONCLUSIVE);
    assertThat(judge(of("cpu", 2), of("cpu", 9)).verdict()).isEqualTo(GateVerdict.INCONCLUSIVE);
  }

  @Test
  void what_the_candidate_no_longer_has_leaves_the_gate_open_and_what_is_new_does_not() {
    RunSample both = run("a", Map.of("cpu", 2.0, "p99 GET /", 9.0), HERE);
    RunSample one = run("b", Map.of("cpu", 2.0), HERE);

    GateResult lost = judge(List.of(both, both, both), List.of(one, one));
    GateResult found =
        judge(
            List.of(
                run("c", Map.of("cpu", 2.0), HERE),
                run("d", Map.of("cpu", 2.0), HERE),
                run("e", Map.of("cpu", 2.0), HERE)),
            List.of(both, both));

    assertThat(lost.verdict()).isEqualTo(GateVerdict.INCONCLUSIVE);
    assertThat(lost.having(CheckVerdict.MISSING)).hasSize(1);
    assertThat(found.verdict()).isEqualTo(GateVerdict.PASS);
    assertThat(found.having(CheckVerdict.NEW)).hasSize(1);
  }

  @Test
  void a_flawed_run_is_refused_before_anything_is_compared() {
    List<RunSample> base = of("cpu", 2, 2.01, 1.99);
    RunSample late = flawed(RunFlaw.Code.INJECTOR_LIMITED);

    GateResult rest =
        judge(base, Stream.concat(of("cpu", 2, 2).stream(), Stream.of(late)).toList());

    assertThat(rest.verdict()).isEqualTo(GateVerdict.PASS);
    assertThat(rest.refused()).extracting(RefusedRun::id).containsExactly("flawed");
    assertThat(judge(base, List.of(late)).verdict()).isEqualTo(GateVerdict.REFUSED);
    assertThat(judge(base, List.of(flawed(RunFlaw.Code.MOST_FAILED))).verdict())
        .isEqualTo(GateVerdict.REGRESSION);
    assertThat(judge(base, List.of()).verdict()).isEqualTo(GateVerdict.REFUSED);
  }

  @Test
  void a_candidate_that_fails_in_most_of_its_runs_is_worse_and_in_one_of_them_is_open() {
    List<RunSample> base = of("cpu", 2, 2.01, 1.99);
    RunSample failed = flawed(RunFlaw.Code.TARGET_FAILED);
    List<RunSample> mostly = List.of(run("a", Map.of("cpu", 2.0), HERE), failed, failed);
    List<RunSample> once = new ArrayList<>(of("cpu", 2, 2, 2));
    once.add(failed);

    assertThat(judge(base, mostly).verdict()).isEqualTo(GateVerdict.REGRESSION);
    assertThat(judge(base, once).verdict()).isEqualTo(GateVerdict.INCONCLUSIVE);
  }

  @Test
  void a_limit_that_only_the_candidate_reached_leaves_the_gate_open() {
    RunSample before = run("a", Map.of("cpu", 2.0), HERE);
    RunSample after = run("b", Map.of("cpu", 2.0, "xmax", 400.0), HERE);

    assertThat(judge(List.of(before, before, before), List.of(after, after)).verdict())
        .isEqualTo(GateVerdict.INCONCLUSIVE);
  }

  @Test
  void a_gate_that_compared_nothing_does_not_pass() {
    GateResult result = judge(of("cpu", 2, 2, 2), of("rows", 4, 4, 4), GateRules.DEFAULT);
    Baseline empty =
        new Baseline("shop", "checkout", HERE, Map.of("a", Map.of()), Map.of(), Map.of());

    assertThat(result.verdict()).isEqualTo(GateVerdict.INCONCLUSIVE);
    assertThat(
            Gate.judge(Optional.of(empty), of("cpu", 2, 2), List.of(), GateRules.DEFAULT).verdict())
        .isEqualTo(GateVerdict.INCONCLUSIVE);
  }

  @Test
  void another_machine_or_target_is_refused_unless_told_otherwise() {
    List<RunSample> base = of("cpu", 2, 2.01, 1.99);
    List<RunSample> there =
        List.of(run("x", Map.of("cpu", 2.0), new Fingerprint(Map.of("host.cores", "64"))));
    GateRules any = new GateRules(Margins.DEFAULT, 0.05, false, true, Set.of());

    assertThat(judge(base, there).refused().get(0).flaw().code())
        .isEqualTo(RunFlaw.Code.OTHER_MACHINE);
    assertThat(judge(base, there, any).verdict()).isEqualTo(GateVerdict.PASS);
    assertThat(judge(base, there, any).machineDiffers()).containsExactly("host.cores 64, was 2");
  }

  @Test
  void margins_are_the_requests_then_the_metrics_then_the_gates() {
    List<RunSample> base = of("p99 GET /", 100, 101, 99, 100);
    List<RunSample> slower = of("p99 GET /", 120, 121, 119);
    Margins generous = new Margins(0.05, 0.001, Map.of(), Map.of("GET /", 0.5));

    assertThat(judge(base, slower).verdict()).isEqualTo(GateVerdict.REGRESSION);
    assertThat(judge(base, slower, new GateRules(generous, 0.05, false, false, Set.of())).verdict())
        .isEqualTo(GateVerdict.PASS);
  }

  @Test
  void only_what_is_asked_for_is_compared_and_noisy_work_only_if_it_is() {
    List<RunSample> base =
        List.of(
            run("a", Map.of("cpu", 2.0, "gc", 0.02), HERE),
            run("b", Map.of("cpu", 2.01, "gc", 0.05), HERE),
            run("c", Map.of("cpu", 1.99, "gc", 0.03), HERE));
    GateRules ofGc = new GateRules(Margins.DEFAULT, 0.05, false, false, Set.of(GateMetric.GC));

    assertThat(judge(base, base).checks())
        .extracting(c -> c.check().metric())
        .containsExactly(GateMetric.CPU);
    assertThat(judge(base, base, ofGc).checks())
        .extracting(c -> c.check().metric())
        .containsExactly(GateMetric.GC);
  }

  @Test
  void strict_asks_for_the_whole_interval_beyond_the_margin() {
    List<RunSample> base = of("p99", 100, 104, 96, 101, 99);
    List<RunSample> slower = of("p99", 108, 112, 104, 109, 107);

    assertThat(judge(base, slower).verdict()).isEqualTo(GateVerdict.REGRESSION);
    assertThat(
            judge(base, slower, new GateRules(Margins.DEFAULT, 0.05, true, false, Set.of()))
                .verdict())
        .isEqualTo(GateVerdict.INCONCLUSIVE);
  }

  /** Twenty checks of unchanged systems with noise between runs: one false alarm in 20 gates. */
  @Test
  void of_unchanged_systems_few_gates_are_a_regression() {
    SplittableRandom random = new SplittableRandom(7);
    int alarms = 0;
    for (int gate = 0; gate < 300; gate++) {
      if (judge(noisy(random, 5), noisy(random, 5)).verdict() == GateVerdict.REGRESSION) {
        alarms++;
      }
    }
    assertThat(alarms).isLessThanOrEqualTo(15);
  }

  private static List<RunSample> noisy(SplittableRandom random, int runs) {
    List<RunSample> samples = new ArrayList<>();
    for (int r = 0; r < runs; r++) {
      Map<String, Double> values = new TreeMap<>();
      for (int check = 0; check < 20; check++) {
        double normal = DoubleStream.generate(random::nextDouble).limit(12).sum() - 6;
        values.put("p99 request-" + check, 100 * Math.exp(0.08 * normal));
      }
      samples.add(run("run-" + r, values, HERE));
    }
    return samples;
  }
}
