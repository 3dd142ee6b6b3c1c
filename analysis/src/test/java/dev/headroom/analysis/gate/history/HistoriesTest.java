package dev.headroom.analysis.gate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Fingerprint;
import dev.headroom.analysis.gate.sample.GateMetric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HistoriesTest {
  private static final CheckId P99 = CheckId.of(GateMetric.P99);
  private static final CheckId CPU = CheckId.of(GateMetric.CPU);
  private static final CheckId XMAX = CheckId.of(GateMetric.XMAX);

  private static RecordedValues run(
      int day, String target, String cores, Map<CheckId, Double> values) {
    return new RecordedValues(
        "run-" + day,
        1_000 + 86_400.0 * day,
        "commit-" + day,
        target,
        "curve",
        new Fingerprint(Map.of("host.cores", cores)),
        values);
  }

  /** Nights of which one check becomes another, and another stays as it was. */
  private static List<RecordedValues> nights(
      CheckId check, int nights, int changeAt, double factor, long seed) {
    Random random = new Random(seed);
    List<RecordedValues> runs = new ArrayList<>();
    for (int day = 0; day < nights; day++) {
      Map<CheckId, Double> values = new TreeMap<>();
      values.put(
          check, 100 * (day < changeAt ? 1 : factor) * Math.exp(0.02 * random.nextGaussian()));
      values.put(CPU, 5 * Math.exp(0.01 * random.nextGaussian()));
      runs.add(run(day, "shop", "2", values));
    }
    return runs;
  }

  private static SystemHistory only(List<RecordedValues> runs) {
    List<SystemHistory> histories = Histories.of(runs, HistoryRules.DEFAULT);
    assertThat(histories).hasSize(1);
    return histories.get(0);
  }

  private static CheckHistory check(CheckId check, SystemHistory history) {
    return history.checks().stream().filter(c -> c.check().equals(check)).findFirst().orElseThrow();
  }

  @Test
  void the_first_run_after_a_step_is_named_with_what_changed() {
    SystemHistory history = only(nights(P99, 30, 18, 1.1, 3));

    CheckHistory p99 = check(P99, history);
    assertThat(p99.shifts()).hasSize(1);
    Shift shift = p99.shifts().get(0);
    assertThat(p99.firstAfter(shift).commit()).isEqualTo("commit-18");
    assertThat(shift.before()).isCloseTo(100, within(2.0));
    assertThat(shift.after()).isCloseTo(110, within(2.0));
    assertThat(shift.change()).isCloseTo(0.1, within(0.02));
    assertThat(shift.isWorse()).isTrue();
    assertThat(shift.pValue()).isBetween(1e-6, 0.05);
    assertThat(check(CPU, history).shifts()).isEmpty();
  }

  @Test
  void more_throughput_is_better_and_less_is_worse() {
    Shift less = check(XMAX, only(nights(XMAX, 30, 15, 0.8, 5))).shifts().get(0);
    Shift more = check(XMAX, only(nights(XMAX, 30, 15, 1.25, 5))).shifts().get(0);

    assertThat(less.isWorse()).isTrue();
    assertThat(less.change()).isCloseTo(-0.2, within(0.03));
    assertThat(more.isWorse()).isFalse();
    assertThat(more.change()).isCloseTo(0.25, within(0.04));
  }

  @Test
  void runs_count_in_the_order_of_time_whatever_the_order_of_the_file() {
    List<RecordedValues> runs = nights(P99, 30, 18, 1.2, 3);
    Collections.shuffle(runs, new Random(1));

    CheckHistory p99 = check(P99, only(runs));

    assertThat(p99.firstAfter(p99.shifts().get(0)).id()).isEqualTo("run-18");
  }

  /** Every change of these is one of the machine or of the target, and none of the code. */
  @Test
  void runs_of_another_machine_target_or_load_are_a_history_of_their_own() {
    List<RecordedValues> runs = new ArrayList<>();
    for (int day = 0; day < 24; day++) {
      boolean isLater = day >= 12;
      runs.add(run(day, "shop", isLater ? "4" : "2", Map.of(P99, isLater ? 50.0 : 100.0)));
      runs.add(run(day, "other", "2", Map.of(P99, 7.0)));
    }

    List<SystemHistory> histories = Histories.of(runs, HistoryRules.DEFAULT);

    assertThat(histories).hasSize(3);
    assertThat(histories).allSatisfy(h -> assertThat(check(P99, h).shifts()).isEmpty());
    assertThat(histories.get(2).last().id()).as("the oldest last").isEqualTo("run-11");
  }

  @Test
  void a_service_on_another_port_is_the_same() {
    List<RecordedValues> runs =
        List.of(
            run(1, "http://localhost:8080", "2", Map.of(P99, 1.0)),
            run(2, "http://localhost:9090", "2", Map.of(P99, 1.0)));

    assertThat(only(runs).runs()).hasSize(2);
  }

  @Test
  void fewer_runs_than_two_segments_are_too_few_and_are_said_to_be() {
    List<RecordedValues> runs = nights(P99, 5, 3, 10, 1);

    assertThat(check(P99, only(runs)).isTooShort()).isTrue();
    assertThat(check(P99, only(runs)).shifts()).isEmpty();
    assertThat(Histories.of(List.of(), HistoryRules.DEFAULT)).isEmpty();
  }

  @Test
  void runs_without_a_value_are_passed_over() {
    List<RecordedValues> runs = nights(P99, 30, 16, 1.3, 2);
    runs.set(17, run(17, "shop", "2", Map.of(CPU, 5.0)));

    CheckHistory p99 = check(P99, only(runs));

    assertThat(p99.runs()).hasSize(29);
    assertThat(p99.firstAfter(p99.shifts().get(0)).id()).isEqualTo("run-16");
  }

  @Test
  void only_the_newest_runs_are_looked_at() {
    HistoryRules newest = new HistoryRules(0.05, 3, 10, Set.of(), 1);

    SystemHistory history = Histories.of(nights(P99, 30, 10, 2, 2), newest).get(0);

    assertThat(history.runs()).hasSize(10);
    assertThat(check(P99, history).shifts()).isEmpty();
  }

  /** Of 100 at 5 % it ought to be 5; more than 13 would be one chance in a thousand. */
  @Test
  void many_checks_together_raise_no_more_false_alarms_than_one() {
    int alarms = 0;
    for (long seed = 0; seed < 100; seed++) {
      List<RecordedValues> runs = new ArrayList<>();
      Random random = new Random(9_000 + seed);
      for (int day = 0; day < 24; day++) {
        Map<CheckId, Double> values = new TreeMap<>();
        for (int request = 0; request < 20; request++) {
          values.put(
              new CheckId(GateMetric.P50, "GET /" + request),
              Math.exp(0.1 * random.nextGaussian()));
        }
        runs.add(run(day, "shop", "2", values));
      }
      alarms += only(runs).checks().stream().anyMatch(check -> !check.shifts().isEmpty()) ? 1 : 0;
    }

    assertThat(alarms).isLessThanOrEqualTo(13);
  }

  @Test
  void shares_of_failures_change_by_points() {
    List<RecordedValues> runs = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      runs.add(run(day, "shop", "2", Map.of(CheckId.of(GateMetric.ERRORS), day < 12 ? 0.0 : 0.02)));
    }

    Shift shift = check(CheckId.of(GateMetric.ERRORS), only(runs)).shifts().get(0);

    assertThat(shift.first()).isEqualTo(12);
    assertThat(shift.change()).isCloseTo(0.02, within(1e-12));
  }

  @Test
  void impossible_rules_and_runs_are_refused() {
    assertThatThrownBy(() -> new HistoryRules(0, 3, 200, Set.of(), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HistoryRules(0.05, 1, 200, Set.of(), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HistoryRules(0.05, 30, 20, Set.of(), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> run(1, "shop", "2", Map.of(P99, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
