package dev.headroom.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LoadSettingsTest {
  /** Users from 1 to 256, doubled from step to step. */
  private static final int PROBE_STEPS = 9;

  /** 20, 40, 60, 80 and 95 % of the knee, and the first once more. */
  private static final int PLATEAUS = 6;

  private static LoadSettings of(String... options) {
    return CommandLine.populateCommand(new LoadSettings(), options);
  }

  @Test
  void a_quick_load_is_over_within_a_minute_and_a_half() {
    LoadSettings quick = of("--quick");

    assertThat(
            quick.warmUpSeconds()
                + PROBE_STEPS * quick.stepSeconds()
                + PLATEAUS * quick.plateauSeconds())
        .isLessThan(90);
    assertThat(of().warmUpSeconds()).isGreaterThan(quick.warmUpSeconds());
    assertThat(of().stepSeconds()).isGreaterThan(quick.stepSeconds());
    assertThat(of().plateauSeconds()).isGreaterThan(quick.plateauSeconds());
  }

  @Test
  void a_length_that_is_given_counts() {
    LoadSettings given = of("--quick", "--warm-up", "0", "--step", "9", "--plateau", "30");

    assertThat(given.warmUpSeconds()).isZero();
    assertThat(given.stepSeconds()).isEqualTo(9);
    assertThat(given.plateauSeconds()).isEqualTo(30);
  }

  @Test
  void a_length_that_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> of("--step", "2").check())
        .isInstanceOf(RefusedException.class)
        .hasMessage("--step 2: must be from 3 to 3600");
  }
}
