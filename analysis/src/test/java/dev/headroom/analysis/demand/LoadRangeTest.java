package dev.headroom.analysis.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.load.Phase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadRangeTest {
  private static Plateau plateau(
      String name, double offered, double completed, double errors, boolean saturated) {
    return new Plateau(
        name,
        Phase.CURVE,
        new Plateau.Span(0, 0, 10),
        new Plateau.Offered(
            Optional.empty(), offered > 0 ? Optional.of(offered) : Optional.empty()),
        completed,
        errors,
        new Plateau.Latency(0.01, 0.01, 0.01),
        true,
        saturated);
  }

  private static final Plateau LOW = plateau("low", 30, 30, 0, false);
  private static final Plateau MIDDLE = plateau("middle", 0, 80, 0, false);
  private static final Plateau KNEE = plateau("knee", 0, 100, 0, false);
  private static final Plateau BEHIND = plateau("behind", 60, 45, 0, false);
  private static final Plateau FAILING = plateau("failing", 40, 40, 0.2, false);
  private static final Plateau CUT_SHORT = plateau("cut short", 40, 40, 0, true);
  private static final Plateau SILENT = plateau("silent", 40, 0, 0, false);
  private static final List<Plateau> ALL =
      List.of(LOW, MIDDLE, KNEE, BEHIND, FAILING, CUT_SHORT, SILENT);

  @Test
  void only_what_keeps_up_without_errors_shows_what_a_request_costs() {
    assertThat(LoadRange.steady(ALL, 100)).containsExactly(LOW, MIDDLE);
  }

  @Test
  void steps_of_the_probe_that_hold_the_highest_throughput_show_it_too() {
    Plateau rises = probe("rises", 4, 50, 0);
    Plateau holds = probe("holds", 8, 95, 0);
    Plateau best = probe("best", 16, 100, 0);
    Plateau fell = probe("fell", 32, 85, 0);
    Plateau refused = probe("refused", 64, 99, 0.1);
    assertThat(LoadRange.steady(List.of(rises, holds, best, fell, refused), 100))
        .containsExactly(rises, holds, best);
  }

  private static Plateau probe(String name, int users, double completed, double errors) {
    return new Plateau(
        name,
        Phase.PROBE,
        new Plateau.Span(0, 0, 10),
        new Plateau.Offered(Optional.of(users), Optional.empty()),
        completed,
        errors,
        new Plateau.Latency(0.01, 0.01, 0.01),
        true,
        false);
  }

  @Test
  void up_to_half_of_the_knee_is_low() {
    assertThat(LoadRange.low(ALL, 100)).containsExactly(LOW);
  }

  @Test
  void low_load_that_works_off_what_an_overload_left_behind_is_not_low() {
    Plateau worksOff = plateau("return", 20, 40, 0, false);
    assertThat(LoadRange.low(List.of(LOW, MIDDLE, worksOff), 100)).containsExactly(LOW);
  }

  @Test
  void where_nothing_is_low_the_lowest_that_answered_is() {
    assertThat(LoadRange.low(List.of(KNEE, MIDDLE, SILENT), 100)).containsExactly(MIDDLE);
  }

  @Test
  void where_everything_is_saturated_all_of_it_must_do() {
    assertThat(LoadRange.steady(List.of(KNEE, BEHIND), 100)).containsExactly(KNEE, BEHIND);
  }
}
