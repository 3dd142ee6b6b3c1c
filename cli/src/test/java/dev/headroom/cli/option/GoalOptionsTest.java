package dev.headroom.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.Goal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GoalOptionsTest {
  private static Optional<Goal> of(String... options) {
    return CommandLine.populateCommand(new GoalOptions(), options).goal();
  }

  @Test
  void a_goal_is_a_rate_with_or_without_a_bound() {
    assertThat(of()).isEmpty();
    assertThat(of("--goal", "1000")).contains(new Goal(1_000, Optional.empty()));
    assertThat(of("--goal", "1000/s")).contains(new Goal(1_000, Optional.empty()));
    assertThat(of("--goal", "1000/s p99<200ms")).contains(new Goal(1_000, Optional.of(0.2)));
    assertThat(of("--goal", "12.5 req/s p99 < 2 s")).contains(new Goal(12.5, Optional.of(2.0)));
    assertThat(of("--goal", "1000", "--p99", "200")).contains(new Goal(1_000, Optional.of(0.2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fast", "1000 p99", "1000/s p99<200", "0", "1.2.3", "-4", "1e999"})
  void what_is_no_goal_is_refused(String text) {
    assertThatThrownBy(() -> of("--goal", text))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("--goal");
  }

  @Test
  void a_bound_is_given_once_and_with_its_rate() {
    assertThatThrownBy(() -> of("--p99", "200")).hasMessageContaining("--p99 needs --goal");
    assertThatThrownBy(() -> of("--goal", "9/s p99<1s", "--p99", "200"))
        .hasMessageContaining("give one of them");
  }
}
