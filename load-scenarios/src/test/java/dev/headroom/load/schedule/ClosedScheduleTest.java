package dev.headroom.load.schedule;

import static dev.headroom.load.schedule.ClosedSchedule.Role.LOAD;
import static dev.headroom.load.schedule.ClosedSchedule.Role.NONE;
import static dev.headroom.load.schedule.ClosedSchedule.Role.STOP;
import static dev.headroom.load.schedule.ClosedSchedule.Role.WATCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.SaturationRule;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.plan.StepResult;
import dev.headroom.load.record.JsonLines;
import dev.headroom.load.record.RecordedLines;
import dev.headroom.load.record.RequestCounters;
import dev.headroom.load.record.StepRecorder;
import dev.headroom.load.traffic.Shard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps of 1, 2 and 4 users, a second each. */
class ClosedScheduleTest {
  private static final List<LoadStep> STEPS =
      LoadPlan.probe(LoadOptions.of(Map.of("maxUsers", "4", "stepSeconds", "1")).closed());

  @TempDir Path folder;
  private final RequestCounters counters = new RequestCounters();
  private SaturationRule.Decision decision = SaturationRule.Decision.CONTINUE;
  private long nowNanos = 1;
  private ClosedSchedule schedule;

  @BeforeEach
  void begin() {
    schedule = schedule(STEPS);
  }

  @Test
  void the_first_user_of_a_step_ends_the_step_before() throws IOException {
    assertThat(schedule.arrive()).isEqualTo(LOAD);
    pass(1);
    assertThat(schedule.arrive()).isEqualTo(LOAD);
    assertThat(RecordedLines.events(stepsFile()))
        .containsExactly("probe-1 began", "probe-1 ended schedule", "probe-2 began");
    pass(1);
    assertThat(schedule.arrive()).isEqualTo(LOAD);
    assertThat(schedule.arrive()).isEqualTo(LOAD);
    assertThat(RecordedLines.events(stepsFile()))
        .endsWith("probe-2 ended schedule", "probe-4 began");
  }

  @Test
  void a_step_of_the_same_users_begins_with_one_that_sends_nothing() throws IOException {
    List<LoadStep> slices =
        LoadPlan.warmUp(LoadOptions.of(Map.of("warmUpUsers", "2", "warmUpSeconds", "6")).closed());
    ClosedSchedule warmUp = schedule(slices);
    assertThat(ClosedSchedule.arrivals(slices, 0)).isEqualTo(2);
    assertThat(ClosedSchedule.arrivals(slices, 1)).isEqualTo(1);
    assertThat(List.of(warmUp.arrive(), warmUp.arrive())).containsExactly(LOAD, LOAD);
    pass(3);
    assertThat(warmUp.arrive()).isEqualTo(NONE);
    pass(3);
    assertThat(warmUp.arrive()).isEqualTo(STOP);
    assertThat(RecordedLines.events(stepsFile()))
        .containsExactly(
            "warm-up-1 began",
            "warm-up-1 ended schedule",
            "warm-up-2 began",
            "warm-up-2 ended schedule");
  }

  @Test
  void the_user_after_the_last_step_stops_the_run() throws IOException {
    arriveAll();
    assertThat(schedule.running()).isTrue();
    assertThat(schedule.arrive()).isEqualTo(STOP);
    assertThat(schedule.running()).isFalse();
    assertThat(RecordedLines.events(stepsFile())).endsWith("probe-4 ended schedule");
    assertThat(schedule.results()).extracting(StepResult::users).containsExactly(1, 2, 4);
  }

  @Test
  void a_found_plateau_ends_the_run_before_another_user_sends() throws IOException {
    schedule.arrive();
    pass(1);
    decision = SaturationRule.Decision.CONVERGED;
    assertThat(schedule.arrive()).isEqualTo(STOP);
    assertThat(schedule.arrive()).isEqualTo(NONE);
    assertThat(RecordedLines.events(stepsFile())).endsWith("probe-1 ended converged");
  }

  @Test
  void refusal_ends_the_run() throws IOException {
    schedule.arrive();
    decision = SaturationRule.Decision.ERRORS;
    assertThat(schedule.arrive()).isEqualTo(STOP);
    assertThat(RecordedLines.events(stepsFile())).endsWith("probe-1 ended errors");
  }

  @Test
  void the_last_answers_are_awaited_for_half_a_second() {
    arriveAll();
    counters.started();
    schedule.arrive();
    assertThat(schedule.isDrained()).isFalse();
    pass(0.5);
    assertThat(schedule.isDrained()).isFalse();
    pass(0.1);
    assertThat(schedule.isDrained()).isTrue();
  }

  @Test
  void a_run_whose_answers_are_in_is_drained_at_once() {
    arriveAll();
    counters.started();
    schedule.arrive();
    counters.finished(true);
    assertThat(schedule.isDrained()).isTrue();
  }

  @Test
  void a_run_that_is_broken_off_sends_no_more() throws IOException {
    schedule.arrive();
    schedule.breakOff(StepEnd.STOPPED);

    assertThat(schedule.brokenOff()).isTrue();
    assertThat(schedule.running()).isFalse();
    assertThat(schedule.arrive()).isEqualTo(NONE);
    assertThat(RecordedLines.events(stepsFile()))
        .containsExactly("probe-1 began", "probe-1 ended stopped");
    assertThat(schedule.results()).isEmpty();
  }

  @Test
  void one_that_is_told_to_end_says_why() throws IOException {
    arriveAll();
    schedule.breakOff(StepEnd.CONVERGED);

    assertThat(schedule.brokenOff()).isTrue();
    assertThat(RecordedLines.events(stepsFile())).endsWith("probe-4 ended converged");
  }

  /** The third of three injectors has nobody in the first two steps. */
  @Test
  void an_injector_without_users_keeps_one_that_watches_for_the_end() {
    List<LoadStep> part = STEPS.stream().map(step -> step.sharedBy(new Shard(2, 3))).toList();
    ClosedSchedule third = schedule(part);

    assertThat(third.arrive()).isEqualTo(WATCH);
    pass(1);
    assertThat(third.arrive()).isEqualTo(WATCH);
    pass(1);
    assertThat(third.arrive()).isEqualTo(LOAD);
    pass(1);
    assertThat(third.arrive()).isEqualTo(STOP);
    assertThat(third.results()).extracting(StepResult::users).containsExactly(0, 0, 1);
  }

  @Test
  void breaking_off_after_the_end_changes_no_account() throws IOException {
    arriveAll();
    schedule.arrive();
    schedule.breakOff(StepEnd.STOPPED);

    assertThat(schedule.brokenOff()).isFalse();
    assertThat(RecordedLines.events(stepsFile())).endsWith("probe-4 ended schedule");
  }

  private ClosedSchedule schedule(List<LoadStep> steps) {
    return new ClosedSchedule(
        steps,
        results -> decision,
        counters,
        new StepRecorder(new JsonLines(Optional.of(stepsFile())), Clock.systemUTC()),
        () -> nowNanos);
  }

  private void arriveAll() {
    for (int user = 0; user < 4; user++) {
      assertThat(schedule.arrive()).isEqualTo(LOAD);
      pass(1);
    }
  }

  private void pass(double seconds) {
    nowNanos += Math.round(seconds * 1e9);
  }

  private Path stepsFile() {
    return folder.resolve("steps.jsonl");
  }
}
