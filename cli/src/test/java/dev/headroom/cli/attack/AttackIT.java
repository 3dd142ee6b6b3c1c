package dev.headroom.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.attack.FailingTarget.Way;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A short part of {@code .ci/attack}. */
class AttackIT {
  private static final int DAMAGES = 8;

  /** The curve alone, with its probe's log lost, finds less than the probe does. */
  private static final double TOLERANCE = 0.5;

  @TempDir private Path work;

  private static void assertHolds(Outcome outcome) {
    assertThat(outcome.kind().holds()).as("%s %s", outcome.attack(), outcome.detail()).isTrue();
  }

  @Test
  void damaged_runs_give_the_right_answer_or_none() throws Exception {
    DamagedRuns damaged = new DamagedRuns(Attack.record(work), work, TOLERANCE);
    for (long seed = 1; seed <= DAMAGES; seed++) {
      assertHolds(damaged.attack(seed));
    }
  }

  @ParameterizedTest
  @CsvSource({"STATUS_500, CURVE", "EXIT, RETURN"})
  void a_target_that_fails_for_good_is_never_healthy(Way way, TargetFailures.Begin begin)
      throws Exception {
    assertHolds(new TargetFailures(work).attack(way, begin));
  }
}
