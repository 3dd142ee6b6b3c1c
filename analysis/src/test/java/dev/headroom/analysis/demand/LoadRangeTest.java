package dev.headroom.analysis.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.run.Phase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadRangeTest {
  private static Plateau plateau(
      String name, double offered, double completed, double errors, boolean saturated) {
    return new Plateau(
        name,
        Phase.CURVE,
        0,
        0,
        10,
        Optional.empty(),
        offered > 0 ? Optional.of(offered) : Optional.empty(),
        completed,
        errors,
        0.01,
        0.01,
        0.01,
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
  void only_what_keeps_up_without_errors_is_below_saturation() {
    assertThat(LoadRange.belowSaturation(ALL, 100)).containsExactly(LOW, MIDDLE);
  }

  @Test
  void up_to_half_of_the_knee_is_low() {
    assertThat(LoadRange.low(ALL, 100)).containsExactly(LOW);
  }

  @Test
  void where_nothing_is_low_the_lowest_that_answered_is() {
    assertThat(LoadRange.low(List.of(KNEE, MIDDLE, SILENT), 100)).containsExactly(MIDDLE);
  }

  @Test
  void where_everything_is_saturated_all_of_it_must_do() {
    assertThat(LoadRange.belowSaturation(List.of(KNEE, BEHIND), 100)).containsExactly(KNEE, BEHIND);
  }
}
