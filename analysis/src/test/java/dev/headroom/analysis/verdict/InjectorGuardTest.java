package dev.headroom.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.InjectorMetric;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InjectorGuardTest {
  private static Optional<Verdict> limited(RunBuilder builder, double utilizationOfTarget) {
    RecordedRun run = builder.build();
    return InjectorGuard.limited(
        run, AtTheKnee.of(run), List.of(KnownCandidates.cpu(utilizationOfTarget)));
  }

  @Test
  void an_injector_on_time_before_an_idle_target_is_not_the_limit() {
    assertThat(limited(RunBuilder.oneBox(), 0.3)).isEmpty();
  }

  @Test
  void late_starts_before_an_idle_target_are_its_fault() {
    assertThat(limited(RunBuilder.oneBox().injectorLate(0.2), 0.3)).isPresent();
  }

  /** A full target slows its injector down, where both share a machine. */
  @Test
  void late_starts_before_a_full_target_are_not() {
    assertThat(limited(RunBuilder.oneBox().injectorLate(0.2), 0.95)).isEmpty();
  }

  @Test
  void without_file_descriptors_it_is_the_limit_however_full_the_target() {
    assertThat(limited(RunBuilder.oneBox().injectorDescriptors(0.99), 0.95)).isPresent();
    assertThat(limited(RunBuilder.oneBox().injectorDescriptors(0.5), 0.3)).isEmpty();
  }

  @Test
  void an_injector_that_uses_all_that_is_left_is_the_limit() {
    assertThat(limited(RunBuilder.oneBox().machine(2).injector(0.01), 0.3)).isPresent();
    assertThat(limited(RunBuilder.oneBox().machine(16).injector(0.01), 0.3)).isEmpty();
  }

  /** As pods of a cluster have, where all of them use more than the machine that records has. */
  @Test
  void injectors_with_cores_of_their_own_are_the_limit_where_one_of_them_uses_those_up() {
    RunBuilder loaded = RunBuilder.oneBox().machine(2).injector(0.01);

    assertThat(limited(loaded.injectorsElsewhere(100), 0.3)).isEmpty();
    assertThat(limited(loaded.injectorsElsewhere(1), 0.3)).isPresent();
  }

  /** Boxes that fill the machine leave nothing, of which any injector uses all. */
  @Test
  void an_injector_that_uses_next_to_nothing_is_not_the_limit() {
    assertThat(limited(RunBuilder.oneBox().machine(1).injector(0.0001), 0.85)).isEmpty();
  }

  @Test
  void an_injector_that_nobody_watched_is_not_accused() {
    assertThat(limited(RunBuilder.oneBox().withoutMetrics(), 0.3)).isEmpty();
    assertThat(limited(RunBuilder.oneBox().machine(1).without(InjectorMetric.START_LAG), 0.3))
        .isEmpty();
  }
}
