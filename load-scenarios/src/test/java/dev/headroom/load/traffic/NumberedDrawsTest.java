package dev.headroom.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumberedDrawsTest {
  private static final int NUMBERS = 2_000;
  private static final int DRAWS = 20;

  /** What one number draws must not tell what another one does. */
  @Test
  void no_number_draws_again_what_another_one_drew() {
    Set<Long> drawn = new HashSet<>();
    for (long number = -NUMBERS; number < NUMBERS; number++) {
      SplittableRandom random = NumberedDraws.of(7, number);
      for (int i = 0; i < DRAWS; i++) {
        drawn.add(random.nextLong());
      }
    }

    assertThat(drawn).hasSize(2 * NUMBERS * DRAWS);
  }

  /** The chance that both halves fall alike is a half: 2,000 ± 32 of 4,000. */
  @Test
  void a_second_draw_says_nothing_of_the_first_one_of_the_next() {
    int alike = 0;
    for (long number = 1; number <= 2 * NUMBERS; number++) {
      SplittableRandom random = NumberedDraws.of(7, number);
      random.nextBoolean();
      alike += random.nextBoolean() == NumberedDraws.of(7, number + 1).nextBoolean() ? 1 : 0;
    }

    assertThat(alike).isBetween(NUMBERS - 130, NUMBERS + 130);
  }
}
