package dev.headroom.analysis.cause;

import static dev.headroom.analysis.finding.Examined.CPU;
import static dev.headroom.analysis.finding.Examined.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.CgroupMetric;
import org.junit.jupiter.api.Test;

class QuotaBelowCoresTest {
  /** A box that is throttled at 0.4 core. */
  private static RunBuilder throttled() {
    return new RunBuilder()
        .box("box-1", 0.4)
        .process("java", BoxProcess.Kind.JVM, 0.002)
        .gauge(CgroupMetric.CPU_QUOTA.key(), second -> 0.4);
  }

  @Test
  void a_quota_far_below_what_the_box_was_bought_as_is_found() {
    Cause cause = Examined.by(new QuotaBelowCores(), throttled().declared(1), CPU).cause();

    assertThat(cause.value("quota")).isCloseTo(0.4, within(1e-9));
    assertThat(cause.value("seeming")).isCloseTo(1, within(1e-9));
    assertThat(cause.value("throttled-periods")).isGreaterThan(0.5);
    assertThat(cause.strength()).isCloseTo(0.6, within(1e-9));
    assertThat(new QuotaBelowCores().headline(cause)).startsWith("a quota of 0.40 cores");
  }

  /**
   * Every box of a budget is throttled when it is full: that is no cause, but an ordinary limit.
   */
  @Test
  void a_box_that_is_full_at_the_quota_that_it_was_bought_as_has_no_such_cause() {
    Examined.by(new QuotaBelowCores(), throttled(), CPU).isNotHere();
    Examined.by(new QuotaBelowCores(), throttled().declared(0.45), CPU).isNotHere();
  }

  @Test
  void a_low_quota_that_never_runs_out_is_no_cause() {
    Examined.by(
            new QuotaBelowCores(),
            throttled().declared(1).without(CgroupMetric.THROTTLED_PERIODS),
            CPU)
        .isNotHere();
    Examined.by(new QuotaBelowCores(), throttled().declared(1).pool(2, 0.05), POOL).isNotHere();
  }
}
