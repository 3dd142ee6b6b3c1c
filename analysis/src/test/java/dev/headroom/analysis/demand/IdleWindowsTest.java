package dev.headroom.analysis.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.measure.PlateauFinder;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.ResponseWindow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleWindowsTest {
  private final RecordedRun run = RunBuilder.oneBox().build();
  private final LoadWindows load = LoadWindows.of(run.responses());
  private final List<Plateau> plateaus = PlateauFinder.find(run, load);

  /**
   * The warm-up ends 9 s after the begin and the probe after 62 s, each 4 s before what follows.
   */
  @Test
  void the_time_between_two_phases_is_idle_from_half_a_second_on() {
    assertThat(IdleWindows.between(run.steps(), plateaus, load))
        .extracting(window -> window.fromSeconds() - RunBuilder.BEGIN)
        .containsExactly(9.5, 10.5, 11.5, 62.5, 63.5, 64.5);
  }

  /** As a foreign simulation leaves it. */
  @Test
  void plateaus_alone_tell_it_too() {
    assertThat(IdleWindows.between(List.of(), plateaus, load))
        .extracting(window -> window.fromSeconds() - RunBuilder.BEGIN)
        .containsExactly(62.5, 63.5, 64.5);
  }

  @Test
  void of_a_long_pause_a_minute_tells_enough() {
    Plateau last = plateaus.get(plateaus.size() - 1);
    List<Plateau> apart = List.of(last, later(last, 1_000_000));
    assertThat(IdleWindows.between(List.of(), apart, load)).hasSize(60);
  }

  private static Plateau later(Plateau plateau, double seconds) {
    Plateau.Span time = plateau.time();
    return new Plateau(
        plateau.name(),
        plateau.phase(),
        new Plateau.Span(
            time.startSeconds() + seconds,
            time.usedFromSeconds() + seconds,
            time.endSeconds() + seconds),
        plateau.offered(),
        plateau.throughputPerSecond(),
        plateau.errorRatio(),
        plateau.latency(),
        plateau.settled(),
        plateau.saturated());
  }

  @Test
  void a_second_in_which_something_came_back_is_not_idle() {
    List<ResponseWindow> late = new ArrayList<>(run.responses());
    ResponseWindow one = late.get(0);
    late.add(
        new ResponseWindow(
            RunBuilder.BEGIN + 64, RunBuilder.BEGIN + 65, one.request(), one.ok(), one.times()));
    assertThat(IdleWindows.between(List.of(), plateaus, LoadWindows.of(late)))
        .extracting(window -> window.fromSeconds() - RunBuilder.BEGIN)
        .containsExactly(62.5);
  }

  @Test
  void an_idle_second_has_no_plateau_and_no_request() {
    assertThat(IdleWindows.between(run.steps(), plateaus, load))
        .allMatch(window -> window.plateau().isEmpty() && window.ok() == 0);
  }

  @Test
  void one_plateau_has_nothing_between() {
    assertThat(IdleWindows.between(List.of(), plateaus.subList(0, 1), load)).isEmpty();
    assertThat(IdleWindows.between(List.of(), List.of(), load)).isEmpty();
  }
}
