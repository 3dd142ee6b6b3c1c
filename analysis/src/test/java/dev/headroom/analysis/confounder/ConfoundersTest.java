package dev.headroom.analysis.confounder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.FailureKind;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.metric.JvmMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.metric.SystemMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The known ways to spoil a load test, each planted in a run that is sound but for it. */
class ConfoundersTest {
  private static List<Remark<WarningCode>> seen(RunBuilder builder) {
    return seen(builder.build());
  }

  private static List<Remark<WarningCode>> seen(RecordedRun run) {
    return Confounders.of(run, Analyser.analyse(run).load().plateaus());
  }

  private static Remark<WarningCode> only(RunBuilder builder) {
    assertThat(seen(builder)).hasSize(1);
    return seen(builder).get(0);
  }

  @Test
  void of_a_sound_run_there_is_nothing_to_say() {
    assertThat(seen(RunBuilder.oneBox())).isEmpty();
  }

  @Test
  void all_of_them_come_before_any_response_time() {
    Diagnosis diagnosis = Analyser.analyse(RunBuilder.oneBox().injectorHolds(1).build());

    assertThat(diagnosis.caveats().warnings())
        .extracting(Remark::code)
        .contains(WarningCode.HELD_IN_INJECTOR);
    assertThat(WarningCode.HELD_IN_INJECTOR.isConfounder()).isTrue();
  }

  @Test
  void a_load_generator_that_says_nothing_of_itself_may_have_been_the_limit() {
    assertThat(seen(RunBuilder.oneBox().withoutMetrics()))
        .containsExactly(Remark.of(WarningCode.INJECTOR_UNWATCHED));
  }

  @Test
  void starts_that_are_late_in_most_seconds_are_told_and_a_late_second_is_not() {
    RunBuilder late =
        RunBuilder.oneBox().injectorGauge(InjectorMetric.START_LAG_P99.key(), second -> 0.03);
    assertThat(only(late).code()).isEqualTo(WarningCode.STARTS_LATE);
    assertThat(only(late).value("median")).isCloseTo(0.03, within(1e-9));

    assertThat(
            seen(
                RunBuilder.oneBox()
                    .injectorGauge(
                        InjectorMetric.START_LAG_P99.key(), second -> second == 80 ? 1 : 0.001)))
        .isEmpty();
  }

  /** Such as a pool of its own that is too small: N is not X times R. */
  @Test
  void requests_that_wait_in_the_load_generator_are_found_by_littles_law() {
    Remark<WarningCode> held = only(RunBuilder.oneBox().injectorHolds(0.5));

    assertThat(held.code()).isEqualTo(WarningCode.HELD_IN_INJECTOR);
    assertThat(held.value("counted") / held.value("expected")).isCloseTo(1.5, within(0.05));
    assertThat(seen(RunBuilder.oneBox().injectorHolds(0.1))).isEmpty();
  }

  @Test
  void a_cpu_that_target_and_load_generator_share_is_told_with_how_much_each_took() {
    Remark<WarningCode> shared = only(RunBuilder.oneBox().machine(2).injector(0.003));

    assertThat(shared.code()).isEqualTo(WarningCode.CPU_SHARED);
    assertThat(shared.value("injector")).isCloseTo(0.97, within(0.06));
    assertThat(shared.value("boxes")).isCloseTo(0.98, within(0.04));
    assertThat(shared.value("cores")).isEqualTo(2);
    assertThat(seen(RunBuilder.oneBox().machine(4).injector(0.003))).isEmpty();
  }

  @Test
  void a_load_generator_that_waits_for_a_cpu_is_told_with_the_median_that_it_spoils() {
    Remark<WarningCode> waited =
        only(RunBuilder.oneBox().countedByInjector(ProcessMetric.RUN_DELAY.key(), 0.002));

    assertThat(waited.code()).isEqualTo(WarningCode.INJECTOR_WAITED);
    assertThat(waited.value("delay")).isCloseTo(0.002, within(2e-4));
    assertThat(waited.value("median")).isBetween(0.003, 0.008);
    assertThat(seen(RunBuilder.oneBox().countedByInjector(ProcessMetric.RUN_DELAY.key(), 0.0004)))
        .isEmpty();
  }

  @Test
  void a_load_generator_that_collects_garbage_is_told() {
    assertThat(only(RunBuilder.oneBox().countedByInjector(JvmMetric.GC_TIME.key(), 0.0005)).code())
        .isEqualTo(WarningCode.INJECTOR_COLLECTED);
    assertThat(seen(RunBuilder.oneBox().countedByInjector(JvmMetric.GC_TIME.key(), 0.0001)))
        .isEmpty();
  }

  /** Also long before the knee. */
  @Test
  void few_descriptors_at_any_time_are_told() {
    Remark<WarningCode> few = only(RunBuilder.oneBox().injectorDescriptors(0.85));

    assertThat(few.code()).isEqualTo(WarningCode.DESCRIPTORS_SCARCE);
    assertThat(few.value("open") / few.value("limit")).isCloseTo(0.85, within(1e-9));
    assertThat(seen(RunBuilder.oneBox().injectorDescriptors(0.7))).isEmpty();
  }

  @Test
  void closed_connections_that_hold_most_local_ports_are_told() {
    RunBuilder few =
        RunBuilder.oneBox()
            .injectorGauge(SystemMetric.CLOSED_CONNECTIONS.key(), second -> 200 * second)
            .injectorGauge(InjectorMetric.PORT_RANGE.key(), second -> 28_232);
    assertThat(only(few).code()).isEqualTo(WarningCode.PORTS_SCARCE);
    assertThat(only(few).value("ports")).isEqualTo(28_232);

    assertThat(
            seen(
                RunBuilder.oneBox()
                    .injectorGauge(SystemMetric.CLOSED_CONNECTIONS.key(), second -> 100)
                    .injectorGauge(InjectorMetric.PORT_RANGE.key(), second -> 28_232)))
        .isEmpty();
  }

  @Test
  void a_single_request_that_found_no_port_or_descriptor_is_told() {
    for (FailureKind kind : List.of(FailureKind.NO_PORT, FailureKind.NO_DESCRIPTOR)) {
      assertThat(seen(failing(kind, 3)))
          .singleElement()
          .satisfies(told -> assertThat(told.value("failed")).isEqualTo(3));
    }
    assertThat(seen(failing(FailureKind.TIMEOUT, 3))).isEmpty();
  }

  @Test
  void fewer_requests_at_once_than_were_asked_for_are_told() {
    assertThat(
            only(
                RunBuilder.oneBox()
                    .injectorGauge(InjectorMetric.IN_FLIGHT_WANTED.key(), second -> 512)
                    .injectorGauge(InjectorMetric.IN_FLIGHT_LIMIT.key(), second -> 100)))
        .isEqualTo(
            Remark.of(WarningCode.CONCURRENCY_BOUND)
                .value("asked", 512, "requests")
                .value("allowed", 100, "requests"));
  }

  @Test
  void answers_that_are_mostly_redirects_are_told() {
    assertThat(redirected(0.9))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.code()).isEqualTo(WarningCode.REDIRECTED);
              assertThat(told.name("request")).contains("GET /");
              assertThat(told.value("share")).isCloseTo(0.9, within(0.01));
            });
    assertThat(redirected(0.3)).isEmpty();
  }

  private static List<Remark<WarningCode>> redirected(double share) {
    return seen(
        RunBuilder.oneBox()
            .countedByInjector(InjectorMetric.ANSWERS.key("request", "GET /"), 1)
            .countedByInjector(InjectorMetric.REDIRECTS.key("request", "GET /"), share));
  }

  /** Some requests more, in a second of the probe. */
  static RecordedRun failing(FailureKind kind, long count) {
    RecordedRun run = RunBuilder.oneBox().build();
    List<ResponseWindow> responses = new ArrayList<>(run.responses());
    double second = RunBuilder.BEGIN + 50;
    responses.add(
        new ResponseWindow(
            second,
            second + 1,
            "GET /",
            Optional.of(kind),
            ResponseTimes.of(new TreeMap<>(Map.of(1_000L, count)))));
    return RunBuilder.answered(run, responses);
  }
}
