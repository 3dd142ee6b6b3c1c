package dev.headroom.analysis.cause;

import static dev.headroom.analysis.finding.Examined.CPU;
import static dev.headroom.analysis.finding.Examined.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.run.metric.PoolMetric;
import org.junit.jupiter.api.Test;

class HoldersWaitTest {
  private static Examined examine(RunBuilder builder, ResourceId binding) {
    return Examined.by(new HoldersWait(), builder, binding);
  }

  @Test
  void a_full_pool_whose_holders_wait_for_the_bottleneck_is_its_symptom() {
    Cause cause = examine(RunBuilder.oneBox().pool(5, 0.002).poolBefore("box-1"), CPU).cause();
    assertThat(cause.resource()).isEqualTo(CPU);
    assertThat(cause.subject()).contains("box-1 db connections");
    assertThat(cause.strength()).isLessThan(0.02);
    assertThat(cause.value("held-at-knee")).isGreaterThan(1.5 * cause.value("held-at-low-load"));
  }

  @Test
  void a_pool_that_binds_by_itself_is_no_symptom() {
    examine(RunBuilder.oneBox().pool(4, 0.05), POOL).isNotHere();
  }

  @Test
  void a_pool_with_places_left_is_no_symptom() {
    examine(RunBuilder.oneBox().pool(100, 0.002).poolBefore("box-1"), CPU).isNotHere();
  }

  @Test
  void full_threads_are_a_symptom_as_well() {
    Cause cause = examine(RunBuilder.oneBox().threads(16), CPU).cause();
    assertThat(cause.subject()).contains("box-1 request threads");
  }

  /** Whether a pool is full cannot be asked of a system without pools; that is no lack. */
  @Test
  void without_pools_there_is_nothing_to_tell() {
    examine(RunBuilder.oneBox(), CPU).isNotHere();
    examine(RunBuilder.oneBox().pool(5, 0.002).without(PoolMetric.MAX), CPU).isNotHere();
  }
}
