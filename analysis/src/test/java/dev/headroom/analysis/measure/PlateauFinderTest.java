package dev.headroom.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlateauFinderTest {
  private static List<Plateau> find(RecordedRun run) {
    return PlateauFinder.find(run, LoadWindows.of(run.responses()));
  }

  private static RecordedRun withSteps(RecordedRun run, List<StepEvent> steps) {
    return RecordedRun.of(run.manifest()).withResponses(run.responses()).withSteps(steps);
  }

  @Test
  void every_step_but_the_warm_up_is_a_plateau() {
    List<Plateau> plateaus = find(RunBuilder.oneBox().build());
    assertThat(plateaus)
        .extracting(Plateau::name)
        .startsWith("probe-1", "probe-2")
        .endsWith("curve-95", "return")
        .doesNotContain("warm-up")
        .hasSize(7 + 6);
  }

  @Test
  void a_plateau_never_begins_with_its_step() {
    assertThat(find(RunBuilder.oneBox().build()))
        .allMatch(plateau -> plateau.usedFromSeconds() >= plateau.time().startSeconds() + 0.5);
  }

  @Test
  void a_step_that_was_broken_off_lasts_as_long_as_its_responses() {
    RecordedRun whole = RunBuilder.oneBox().build();
    List<StepEvent> events =
        whole.steps().stream()
            .filter(e -> e.phase() == Phase.PROBE && e.step().equals("probe-1"))
            .filter(e -> e.event() == StepEvent.Kind.BEGAN)
            .toList();
    List<Plateau> plateaus = find(withSteps(whole, events));
    assertThat(plateaus).hasSize(1);
    assertThat(plateaus.get(0).endSeconds() - plateaus.get(0).time().startSeconds()).isEqualTo(7);
  }

  @Test
  void a_step_ends_with_the_end_of_its_own_phase() {
    RecordedRun whole = RunBuilder.oneBox().build();
    List<StepEvent> events = new ArrayList<>();
    for (StepEvent event : whole.steps()) {
      boolean lost = event.step().equals("probe-1") && event.event() == StepEvent.Kind.ENDED;
      if (!lost) {
        boolean renamed = event.phase() == Phase.RETURN;
        events.add(renamed ? named(event, "probe-1") : event);
      }
    }
    Plateau first = find(withSteps(whole, events)).get(0);
    assertThat(first.endSeconds() - first.time().startSeconds()).isEqualTo(7);
  }

  private static StepEvent named(StepEvent event, String name) {
    return new StepEvent(
        event.t(),
        event.event(),
        name,
        event.phase(),
        event.index(),
        event.users(),
        event.rate(),
        event.seconds(),
        event.reason(),
        Optional.empty());
  }

  @Test
  void a_step_that_the_injector_cut_short_is_saturated() {
    RecordedRun whole = RunBuilder.oneBox().build();
    double begin = whole.responses().get(0).startSeconds();
    List<StepEvent> events = new ArrayList<>();
    for (EndReason reason : List.of(EndReason.SATURATED, EndReason.ERRORS, EndReason.SCHEDULE)) {
      events.add(step(begin, StepEvent.Kind.BEGAN, reason.code(), Optional.empty()));
      events.add(step(begin + 5, StepEvent.Kind.ENDED, reason.code(), Optional.of(reason)));
    }
    assertThat(find(withSteps(whole, events)))
        .extracting(Plateau::saturated)
        .containsExactly(true, true, false);
  }

  private static StepEvent step(
      double t, StepEvent.Kind event, String name, Optional<EndReason> reason) {
    return new StepEvent(
        t,
        event,
        name,
        Phase.CURVE,
        0,
        Optional.empty(),
        Optional.of(50.0),
        5,
        reason,
        Optional.empty());
  }

  @Test
  void without_an_account_of_the_schedule_the_load_shows_its_levels() {
    RecordedRun run = withSteps(RunBuilder.oneBox().build(), List.of());
    assertThat(find(run)).isNotEmpty().allMatch(plateau -> plateau.phase() == Phase.OTHER);
  }

  @Test
  void a_run_without_load_has_no_plateaus() {
    RecordedRun run = withSteps(RunBuilder.oneBox().withoutResponses().build(), List.of());
    assertThat(find(run)).isEmpty();
  }
}
