package dev.headroom.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.analysis.simulation.profile.SimProfile;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.InjectorMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarningsTest {
  private static final Knee KNEE = new Knee(Interval.exactly(300), true, "probe-64");

  private static List<Remark<WarningCode>> warnings(RunBuilder builder, Plateau... plateaus) {
    RecordedRun run = builder.build();
    return Warnings.of(
        run, LoadWindows.of(run), List.of(plateaus), AtTheKnee.of(run), KNEE, List.of());
  }

  private static Plateau plateau(String name, Phase phase, double p50Seconds, boolean settled) {
    return new Plateau(
        name,
        phase,
        new Plateau.Span(RunBuilder.BEGIN + 20, RunBuilder.BEGIN + 21, RunBuilder.BEGIN + 27),
        new Plateau.Offered(Optional.empty(), Optional.empty()),
        100,
        0,
        new Plateau.Latency(p50Seconds, p50Seconds, p50Seconds),
        settled,
        false);
  }

  private static RunBuilder journeys(double notSentPerRequest) {
    return RunBuilder.oneBox()
        .countedByInjector(InjectorMetric.STARTED.key(), 1)
        .countedByInjector(InjectorMetric.NOT_SENT.key(), notSentPerRequest);
  }

  @Test
  void requests_that_journeys_left_out_are_said_where_they_are_many() {
    assertThat(warnings(journeys(0.25)))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo(WarningCode.JOURNEYS_CUT_SHORT);
              assertThat(warning.value("share")).isCloseTo(0.2, within(1e-9));
            });
    assertThat(warnings(journeys(0.01))).isEmpty();
    assertThat(warnings(RunBuilder.oneBox())).isEmpty();
  }

  /** A run in whose log every n-th response as expected took 0 ms. */
  private static RecordedRun quick(RecordedRun run, int n) {
    List<ResponseWindow> responses = new ArrayList<>();
    for (int i = 0; i < run.responses().size(); i++) {
      ResponseWindow window = run.responses().get(i);
      responses.add(
          i % n > 0
              ? window
              : new ResponseWindow(
                  window.startSeconds(),
                  window.endSeconds(),
                  window.request(),
                  window.failure(),
                  ResponseTimes.of(new long[] {0}, new long[] {window.count()})));
    }
    return RunBuilder.answered(run, responses);
  }

  @Test
  void that_a_log_does_not_tell_times_below_a_millisecond_is_said_where_they_are_many() {
    RecordedRun run = RunBuilder.oneBox().build();

    assertThat(Warnings.ofRecording(quick(run, 1), List.of()))
        .filteredOn(warning -> warning.code() == WarningCode.BELOW_MILLISECOND)
        .singleElement()
        .satisfies(warning -> assertThat(warning.value("share")).isEqualTo(1));
    assertThat(Warnings.ofRecording(quick(run, 30), List.of()))
        .noneMatch(warning -> warning.code() == WarningCode.BELOW_MILLISECOND);
  }

  /** One of so many CPU samples is the compiler's. */
  private static RunBuilder compiling(int oneOf) {
    SimProfile profile = new SimProfile(RunBuilder.BEGIN);
    for (int i = 0; i < 1_000; i++) {
      profile.cpu(
          RunBuilder.BEGIN + i / 10.0,
          List.of(
              i % oneOf == 0
                  ? "libjvm.so.CompileBroker::compiler_thread_loop"
                  : "shop.Orders.list"));
    }
    return RunBuilder.oneBox().profile(profile.recording(RunBuilder.BEGIN + 100));
  }

  @Test
  void a_jvm_that_compiles_at_the_knee_is_not_warm() {
    assertThat(warnings(compiling(4)))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo(WarningCode.STILL_COMPILING);
              assertThat(warning.name("box")).contains("box-1");
              assertThat(warning.value("share")).isCloseTo(0.25, within(0.02));
            });
    assertThat(warnings(compiling(20))).isEmpty();
  }

  @Test
  void of_an_undisturbed_run_there_is_nothing_to_say() {
    assertThat(warnings(RunBuilder.oneBox())).isEmpty();
  }

  @Test
  void a_neighbour_on_the_machine_is_told() {
    assertThat(warnings(RunBuilder.oneBox().foreign(0.8)))
        .hasSize(1)
        .allMatch(warning -> warning.code().isDisturbance());
    assertThat(warnings(RunBuilder.oneBox().foreign(0.1))).isEmpty();
  }

  @Test
  void cores_that_the_hypervisor_kept_are_told() {
    assertThat(warnings(RunBuilder.oneBox().machine(4).stolen(0.3)))
        .hasSize(1)
        .allMatch(warning -> warning.code().isDisturbance());
    assertThat(warnings(RunBuilder.oneBox().machine(4).stolen(0.05))).isEmpty();
  }

  @Test
  void a_machine_that_slowed_down_between_plateaus_is_told() {
    Plateau early = plateau("early", Phase.CURVE, 0.01, true);
    Plateau late =
        new Plateau(
            "late",
            Phase.CURVE,
            new Plateau.Span(RunBuilder.BEGIN + 40, RunBuilder.BEGIN + 41, RunBuilder.BEGIN + 47),
            new Plateau.Offered(Optional.empty(), Optional.empty()),
            100,
            0,
            new Plateau.Latency(0.01, 0.01, 0.01),
            true,
            false);
    assertThat(warnings(RunBuilder.oneBox().slowerFrom(38, 1.5), early, late))
        .hasSize(1)
        .allMatch(warning -> warning.code().isDisturbance());
    assertThat(warnings(RunBuilder.oneBox().slowerFrom(38, 1.2), early, late)).isEmpty();
  }

  @Test
  void what_went_wrong_in_recording_is_told_and_what_is_normal_is_not() {
    assertThat(
            warnings(
                RunBuilder.oneBox()
                    .event(EventKind.COLLECTOR_FAILED, "one")
                    .event(EventKind.BUDGETS_UNAVAILABLE, "two")
                    .event(EventKind.PROCESS_DIED, "three")
                    .event(EventKind.DAMAGED, "four")
                    .event(EventKind.COLLECTOR_STARTED, "five")
                    .event(EventKind.NOTE, "six")))
        .containsExactly(
            told(WarningCode.COLLECTOR_FAILED, "one"),
            told(WarningCode.BUDGETS_UNAVAILABLE, "two"),
            told(WarningCode.PROCESS_ENDED, "three"),
            told(WarningCode.DAMAGED, "four"));
  }

  private static Remark<WarningCode> told(WarningCode code, String text) {
    return Remark.of(code).name("text", text);
  }

  @Test
  void a_percent_sign_in_somebody_elses_text_is_a_percent_sign() {
    assertThat(warnings(RunBuilder.oneBox().event(EventKind.DAMAGED, "lost 5 % of it: %s")))
        .containsExactly(told(WarningCode.DAMAGED, "lost 5 % of it: %s"));
  }

  @Test
  void a_target_that_is_slower_after_the_load_than_before_is_told() {
    Plateau first = plateau("curve-20", Phase.CURVE, 0.010, true);
    assertThat(warnings(RunBuilder.oneBox(), first, plateau("return", Phase.RETURN, 0.020, true)))
        .hasSize(1);
    assertThat(warnings(RunBuilder.oneBox(), first, plateau("return", Phase.RETURN, 0.012, true)))
        .isEmpty();
  }

  @Test
  void what_milliseconds_cannot_tell_is_not_told() {
    Plateau first = plateau("curve-20", Phase.CURVE, 0, true);
    assertThat(warnings(RunBuilder.oneBox(), first, plateau("return", Phase.RETURN, 0.001, true)))
        .isEmpty();
    assertThat(warnings(RunBuilder.oneBox(), first, plateau("return", Phase.RETURN, 0.003, true)))
        .extracting(Remark::code)
        .containsExactly(WarningCode.NOT_RECOVERED);
  }

  @Test
  void a_target_that_settled_in_less_than_half_of_its_plateaus_is_told() {
    Plateau moving = plateau("a", Phase.CURVE, 0.01, false);
    Plateau settled = plateau("b", Phase.CURVE, 0.01, true);
    assertThat(warnings(RunBuilder.oneBox(), moving, settled)).hasSize(1);
    assertThat(warnings(RunBuilder.oneBox(), moving, settled, settled)).isEmpty();
  }

  @Test
  void a_load_that_ended_before_throughput_did_is_told() {
    RecordedRun run = RunBuilder.oneBox().build();
    Knee bound = new Knee(Interval.exactly(300), false, "probe-64");
    assertThat(
            Warnings.of(run, LoadWindows.of(run), List.of(), AtTheKnee.of(run), bound, List.of()))
        .hasSize(1);
  }

  @Test
  void throughput_beyond_what_the_demands_allow_is_told() {
    RecordedRun run = RunBuilder.oneBox().build();
    assertThat(
            Warnings.of(
                run,
                LoadWindows.of(run),
                List.of(),
                AtTheKnee.of(run),
                KNEE,
                List.of(cpu(230, 250, 265))))
        .hasSize(1);
    assertThat(
            Warnings.of(
                run,
                LoadWindows.of(run),
                List.of(),
                AtTheKnee.of(run),
                KNEE,
                List.of(cpu(230, 280, 290))))
        .isEmpty();
  }

  private static ResourceLimit cpu(double low, double limit, double high) {
    return new ResourceLimit(
        new ResourceId("box-1", ResourceType.CPU),
        new Interval(low, limit, high),
        Interval.exactly(0.3 / limit),
        0.3,
        0,
        0.9,
        List.of(),
        true,
        Map.of());
  }

  @Test
  void a_warm_up_that_its_time_ended_and_not_its_end_is_told() {
    assertThat(warmUp(EndReason.SCHEDULE)).hasSize(1);
    assertThat(warmUp(EndReason.CONVERGED)).isEmpty();
    assertThat(warmUp(EndReason.STOPPED)).isEmpty();
  }

  private static List<Remark<WarningCode>> warmUp(EndReason reason) {
    RecordedRun run = RunBuilder.oneBox().build();
    List<StepEvent> steps = new ArrayList<>(run.steps());
    steps.removeIf(step -> step.phase() == Phase.WARM_UP);
    steps.add(
        0,
        new StepEvent(
            RunBuilder.BEGIN - 1,
            StepEvent.Kind.ENDED,
            "warm-up-4",
            Phase.WARM_UP,
            3,
            Optional.of(11),
            Optional.empty(),
            3,
            Optional.of(reason),
            Optional.of(100.0)));
    return withSteps(run, steps);
  }

  @Test
  void of_a_recording_that_was_broken_off_that_is_told() {
    assertThat(Warnings.ofRecording(RunBuilder.oneBox().cutAfter(30).build(), List.of()))
        .containsExactly(Remark.of(WarningCode.BROKEN_OFF));
  }

  private static List<Remark<WarningCode>> withSteps(RecordedRun run, List<StepEvent> steps) {
    RecordedRun with = run.withSteps(steps);
    return Warnings.of(with, LoadWindows.of(with), List.of(), AtTheKnee.of(run), KNEE, List.of());
  }

  private static List<Remark<WarningCode>> overloadedAt(double perSecond) {
    RecordedRun run = RunBuilder.oneBox().build();
    List<StepEvent> steps = new ArrayList<>(run.steps());
    steps.add(
        new StepEvent(
            RunBuilder.BEGIN + 100,
            StepEvent.Kind.ENDED,
            "curve-80%",
            Phase.CURVE,
            3,
            Optional.empty(),
            Optional.of(perSecond),
            7,
            Optional.of(EndReason.SATURATED),
            Optional.empty()));
    return withSteps(run, steps);
  }

  /** The knee is at 300 requests a second. */
  @Test
  void arrivals_that_overload_it_far_below_what_waiting_users_reach_are_told() {
    assertThat(overloadedAt(240))
        .containsExactly(
            Remark.of(WarningCode.OVERLOADED_EARLY)
                .value("rate", 240, "req/s")
                .value("throughput", 300, "req/s"));
    assertThat(overloadedAt(285)).isEmpty();
  }
}
