package dev.headroom.analysis.resource.source;

import static dev.headroom.analysis.resource.Meters.FROM;
import static dev.headroom.analysis.resource.Meters.TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.Meters;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.analysis.resource.SaturationMeter;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.ProcessMetric;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoxCpuTest {
  private static final BoxCpu KIND = new BoxCpu();

  private static MetricKey cpu(String process) {
    return ProcessMetric.CPU_TIME.key("process", process);
  }

  private static Meters box() {
    return new Meters()
        .process("java")
        .process("mariadbd")
        .counter(cpu("java"), 0.1)
        .counter(cpu("mariadbd"), 0.2);
  }

  @Test
  void each_process_is_a_consumer_and_the_rest_of_the_box_is_another() {
    MeasuredResource cpu = box().counter(CgroupMetric.CPU_TIME.key(), 0.35).only(KIND);
    assertThat(cpu.byConsumer().keySet()).containsExactly("java", "mariadbd", "other");
    assertThat(cpu.byConsumer().get("java").busy(FROM, TO)).isCloseTo(0.1, within(1e-9));
    assertThat(cpu.byConsumer().get("other").busy(FROM, TO)).isCloseTo(0.05, within(1e-9));
    assertThat(cpu.total().busy(FROM, TO)).isCloseTo(0.35, within(1e-9));
    assertThat(cpu.hasBackground()).isTrue();
  }

  @Test
  void without_the_box_as_a_whole_there_is_no_rest() {
    assertThat(box().only(KIND).byConsumer().keySet()).containsExactly("java", "mariadbd");
  }

  @Test
  void the_capacity_is_the_budget_and_never_more_than_the_machine() {
    assertThat(box().only(KIND).capacity()).isEqualTo(0.5);
    assertThat(box().budget(Optional.of(8.0)).only(KIND).capacity()).isEqualTo(4);
    assertThat(box().budget(Optional.empty()).only(KIND).capacity()).isEqualTo(4);
    assertThat(box().machine(0).only(KIND).capacity()).isEqualTo(0.5);
  }

  /** As a container has one, of which nobody told. */
  @Test
  void a_box_without_a_budget_has_the_quota_of_its_group() {
    Meters contained = box().budget(Optional.empty()).gauge(CgroupMetric.CPU_QUOTA, 1.5);
    assertThat(contained.only(KIND).capacity()).isEqualTo(1.5);
  }

  @Test
  void a_budget_that_was_not_enforced_is_none() {
    assertThat(box().event(EventKind.BUDGETS_UNAVAILABLE).only(KIND).capacity()).isEqualTo(4);
  }

  @Test
  void a_box_of_which_nothing_was_recorded_has_no_cpu_to_tell_of() {
    assertThat(new Meters().process("java").of(KIND)).isEmpty();
    assertThat(box().budget(Optional.empty()).machine(0).of(KIND)).isEmpty();
  }

  @Test
  void idle_is_the_time_of_its_cpus_that_is_neither_worked_nor_barred_by_the_quota() {
    assertThat(box().only(KIND).idle().busy(FROM, TO)).isCloseTo(0.7, within(1e-9));
    assertThat(box().budget(Optional.of(1.5)).only(KIND).idle().busy(FROM, TO))
        .isCloseTo(0.85, within(1e-9));
    assertThat(
            box().counter(CgroupMetric.THROTTLED_TIME.key(), 0.6).only(KIND).idle().busy(FROM, TO))
        .isCloseTo(0.1, within(1e-9));
  }

  private static SaturationEvidence throttledIn(double periodsOfHundred) {
    return box()
        .counter(CgroupMetric.PERIODS.key(), 100)
        .counter(CgroupMetric.THROTTLED_TIME.key(), 0.7)
        .counter(CgroupMetric.THROTTLED_PERIODS.key(), periodsOfHundred)
        .only(KIND)
        .saturation()
        .evidence(FROM, TO);
  }

  @Test
  void a_quota_that_runs_out_in_most_of_its_periods_is_evidence() {
    assertThat(throttledIn(90).saysSo()).isTrue();
    assertThat(throttledIn(90).figures())
        .containsExactly(
            Quantity.ratio(SaturationMeter.THROTTLED_PERIODS, 0.9),
            new Quantity(SaturationMeter.THROTTLED_TIME, 0.7, "s/s"));
  }

  @Test
  void a_quota_that_runs_out_in_some_of_its_periods_is_some_evidence() {
    assertThat(throttledIn(40).saysSo()).isFalse();
    assertThat(throttledIn(40).strength()).isCloseTo(0.4, within(1e-9));
    assertThat(throttledIn(0).strength()).isZero();
    assertThat(throttledIn(0).isMeasured()).isTrue();
  }

  @Test
  void without_periods_nothing_is_said_of_saturation() {
    assertThat(box().only(KIND).saturation().evidence(FROM, TO).isMeasured()).isFalse();
    assertThat(
            box()
                .counter(CgroupMetric.PERIODS.key(), 0)
                .counter(CgroupMetric.THROTTLED_PERIODS.key(), 0)
                .only(KIND)
                .saturation()
                .evidence(FROM, TO)
                .isMeasured())
        .isFalse();
  }

  @Test
  void threads_that_wait_for_a_cpu_which_others_have_are_evidence_too() {
    MeasuredResource cpu =
        box()
            .gauge(CgroupMetric.CPUS, 1)
            .counter(CgroupMetric.CPU_TIME.key(), 0.3)
            .counter(CgroupMetric.PERIODS.key(), 20)
            .counter(CgroupMetric.THROTTLED_PERIODS.key(), 0)
            .counter(ProcessMetric.RUN_DELAY.key("process", "java"), 4)
            .counter(ProcessMetric.NEIGHBOUR_CPU_TIME.key("process", "backup"), 0.7)
            .only(KIND);
    assertThat(cpu.capacity()).isCloseTo(0.3, within(1e-9));
    assertThat(cpu.saturation().evidence(FROM, TO).saysSo()).isTrue();
    assertThat(cpu.saturation().evidence(FROM, TO).figures())
        .containsExactly(new Quantity(SaturationMeter.WAITING, 4, "threads"));
  }
}
