package dev.headroom.analysis.cause;

import static dev.headroom.analysis.finding.Examined.CPU;
import static dev.headroom.analysis.finding.Examined.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.run.metric.PoolMetric;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PoolTooSmallTest {
  private static Examined examine(RunBuilder builder, ResourceId binding) {
    return Examined.by(new PoolTooSmall(), builder, binding);
  }

  @Test
  void a_full_pool_whose_places_are_held_no_longer_than_at_low_load_is_too_small() {
    Cause cause = examine(RunBuilder.oneBox().pool(4, 0.05), POOL).cause();
    assertThat(cause.rule()).isEqualTo("pool-too-small");
    assertThat(cause.strength()).isEqualTo(1);
    assertThat(cause.value("places")).isEqualTo(4);
    assertThat(cause.value("held-at-low-load")).isCloseTo(0.05, within(0.002));
    assertThat(cause.value("held-at-knee")).isCloseTo(0.05, within(0.004));
  }

  @Test
  void a_full_pool_whose_holders_wait_for_a_cpu_is_not() {
    examine(RunBuilder.oneBox().pool(5, 0.002).poolBefore("box-1"), POOL).isNotHere();
  }

  @Test
  void a_pool_with_places_left_is_not() {
    examine(RunBuilder.oneBox().pool(100, 0.002), POOL).isNotHere();
  }

  @Test
  void a_cpu_is_no_pool() {
    examine(RunBuilder.oneBox().pool(4, 0.05), CPU).isNotHere();
  }

  /** Known from low load, and not recorded any more at the knee. */
  @Test
  void a_pool_of_which_nobody_says_how_long_it_is_held_at_the_knee_lacks_that() {
    Evidence evidence =
        EvidenceOf.run(
            RunBuilder.oneBox().withoutMetrics().build(),
            EvidenceOf.estimate(RunBuilder.oneBox().pool(4, 0.05)));
    assertThat(new PoolTooSmall().findingOn(evidence, POOL))
        .isEqualTo(new Finding.Lacking(Set.of(EvidenceKind.CONNECTION_POOLS)));
  }

  @Test
  void the_gauge_of_connections_in_use_is_enough() {
    Cause cause =
        examine(RunBuilder.oneBox().pool(4, 0.05).without(PoolMetric.USE_TIME), POOL).cause();
    assertThat(cause.value("held-at-low-load")).isCloseTo(0.05, within(0.002));
  }
}
