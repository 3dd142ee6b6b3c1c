package dev.headroom.load.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.option.CurveOptions;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.record.JsonLines;
import dev.headroom.load.record.RecordedLines;
import dev.headroom.load.record.RequestCounters;
import dev.headroom.load.record.StepRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two plateaus and the return: 10, 20 and 10 arrivals in a second each. */
class OpenScheduleTest {
  private static final CurveOptions OPTIONS =
      LoadOptions.of(Map.of("rates", "10,20", "plateauSeconds", "1", "maxInFlight", "8")).curve();

  @TempDir Path folder;
  private final RequestCounters counters = new RequestCounters();
  private final List<Double> lateness = new ArrayList<>();
  private long nowNanos = Long.MAX_VALUE - 5;
  private OpenSchedule schedule;

  @BeforeEach
  void begin() {
    schedule =
        new OpenSchedule(
            LoadPlan.curve(OPTIONS),
            new GatlingArrivals(LoadPlan.curve(OPTIONS)),
            Admission.cutting(OPTIONS.maxInFlight()),
            counters,
            new StepRecorder(new JsonLines(Optional.of(stepsFile())), Clock.systemUTC()),
            lateness::add,
            () -> nowNanos);
  }

  @Test
  void arrivals_belong_to_steps_by_their_number() throws IOException {
    answered(10);
    assertThat(events()).containsExactly("curve-10 began");
    answered(1);
    assertThat(events())
        .containsExactly("curve-10 began", "curve-10 ended schedule", "curve-20 began");
    answered(19 + 10);
    assertThat(events()).endsWith("curve-20 ended schedule", "return began");
  }

  /** The bound is 8. */
  @Test
  void a_journey_goes_on_unless_too_many_are_in_flight_or_the_run_is_broken_off() {
    for (int i = 0; i < 7; i++) {
      assertThat(schedule.arrive()).isPresent();
    }

    assertThat(schedule.goOn()).isTrue();
    assertThat(counters.inFlight()).isEqualTo(8);
    assertThat(schedule.goOn()).isFalse();
    assertThat(counters.inFlight()).isEqualTo(8);
    counters.finished(true);
    schedule.breakOff(StepEnd.STOPPED);
    assertThat(schedule.goOn()).isFalse();
  }

  @Test
  void one_arrival_more_ends_the_last_step_and_sends_nothing() throws IOException {
    answered(40);
    assertThat(schedule.arrive()).isEmpty();
    assertThat(counters.startedCount()).isEqualTo(40);
    assertThat(counters.skippedCount()).isZero();
    assertThat(events()).endsWith("return ended schedule");
  }

  @Test
  void work_that_piles_up_cuts_its_step_and_skips_the_rest() throws IOException {
    answered(10);
    List<ArrivalGuard> unanswered = arrive(8);
    assertThat(unanswered).hasSize(8);
    assertThat(schedule.arrive()).isEmpty();
    assertThat(events()).endsWith("curve-20 ended saturated");
    assertThat(last("skipped").asLong()).isEqualTo(20 - 8);
    assertThat(arrive(11)).isEmpty();

    unanswered.forEach(guard -> schedule.finished(guard, true));
    assertThat(arrive(10)).hasSize(8);
    assertThat(counters.startedCount() + counters.skippedCount()).isEqualTo(40);
  }

  @Test
  void a_late_answer_of_a_step_before_does_not_end_the_present_one() throws IOException {
    List<ArrivalGuard> first = arrive(7);
    answered(3 + 1);
    first.forEach(guard -> schedule.finished(guard, false));

    assertThat(events()).endsWith("curve-20 began");
    assertThat(last("backlog").asLong()).isEqualTo(7);
  }

  @Test
  void lateness_is_counted_from_the_plan() {
    schedule.arrive();
    // The second of ten in a second is due at 0.1 s, with one spacing of tolerance.
    nowNanos += 500_000_000L;
    schedule.arrive();

    assertThat(lateness.get(0)).isZero();
    assertThat(lateness.get(1)).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void a_run_that_is_broken_off_sends_no_more() throws IOException {
    answered(3);
    assertThat(schedule.brokenOff()).isFalse();
    schedule.breakOff(StepEnd.STOPPED);

    assertThat(schedule.brokenOff()).isTrue();
    assertThat(schedule.arrive()).isEmpty();
    assertThat(events()).containsExactly("curve-10 began", "curve-10 ended stopped");
  }

  @Test
  void breaking_off_after_the_end_changes_no_account() throws IOException {
    answered(40);
    schedule.arrive();
    schedule.breakOff(StepEnd.STOPPED);

    assertThat(events()).endsWith("return ended schedule");
  }

  private void answered(int count) {
    for (int i = 0; i < count; i++) {
      schedule.finished(schedule.arrive().orElseThrow(), true);
    }
  }

  private List<ArrivalGuard> arrive(int count) {
    List<ArrivalGuard> sent = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      schedule.arrive().ifPresent(sent::add);
    }
    return sent;
  }

  private List<String> events() throws IOException {
    return RecordedLines.events(stepsFile());
  }

  private JsonNode last(String field) throws IOException {
    List<JsonNode> lines = RecordedLines.read(stepsFile());
    return lines.get(lines.size() - 1).get(field);
  }

  private Path stepsFile() {
    return folder.resolve("steps.jsonl");
  }
}
