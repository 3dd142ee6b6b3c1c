package dev.headroom.analysis.cause;

import static dev.headroom.analysis.finding.Examined.CPU;
import static dev.headroom.analysis.finding.Examined.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.run.metric.PoolMetric;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ConnectionsLeakTest {
  private static final double SIZE = 10;

  /** A pool that is hardly used, but for connections that are in use by its gauge alone. */
  private static RunBuilder pool(IntToDoubleFunction used, IntToDoubleFunction pending) {
    return RunBuilder.oneBox()
        .counted(PoolMetric.USE_TIME.key(), 0.0001)
        .gauge(PoolMetric.MAX.key(), second -> SIZE)
        .gauge(PoolMetric.CONNECTIONS.key("state", "used"), used)
        .gauge(PoolMetric.PENDING.key(), pending);
  }

  /** One every ten seconds, until at second 100 none is left. */
  private static RunBuilder leaking() {
    return pool(second -> Math.min(SIZE, second / 10), second -> second < 100 ? 0 : 20);
  }

  @Test
  void connections_that_go_one_by_one_and_stay_away_are_lost() {
    Cause cause = Examined.by(new ConnectionsLeak(), leaking(), CPU).cause();

    assertThat(cause.resource()).isEqualTo(POOL);
    assertThat(cause.value("lost-connections")).isEqualTo(10);
    assertThat(cause.value("lost-per-minute")).isCloseTo(6, within(1.0));
    assertThat(new ConnectionsLeak().headline(cause)).startsWith("10 of 10 connections");
  }

  @Test
  void they_are_why_a_target_failed_whether_or_not_something_bound_until_then() {
    Verdict late = Analyser.analyse(leaking().trouble(t -> t.failsFrom(100)).build()).verdict();
    assertThat(late.kind()).isEqualTo(Verdict.Kind.TARGET_FAILED);
    assertThat(late.resource()).contains(POOL);
    assertThat(late.fills()).contains(CPU);
    assertThat(late.cause()).map(Cause::rule).contains("connection-leak");

    Verdict early =
        Analyser.analyse(
                pool(second -> Math.min(SIZE, second / 2), second -> second < 20 ? 0 : 20)
                    .trouble(t -> t.failsFrom(20))
                    .build())
            .verdict();
    assertThat(early.kind()).isEqualTo(Verdict.Kind.TARGET_FAILED);
    assertThat(early.resource()).contains(POOL);
    assertThat(early.cause()).map(Cause::rule).contains("connection-leak");
  }

  @Test
  void nothing_is_sold_as_a_remedy_and_a_target_that_does_not_fail_has_no_such_cause() {
    assertThat(Analyser.analyse(leaking().trouble(t -> t.failsFrom(100)).build()).remedies())
        .isEmpty();
    assertThat(Analyser.analyse(leaking().build()).verdict().resource()).contains(CPU);
  }

  @Test
  void a_pool_that_is_full_of_those_who_return_them_loses_none() {
    Examined.by(new ConnectionsLeak(), RunBuilder.oneBox().pool(4, 0.05), POOL).isNotHere();
  }

  @Test
  void connections_that_fall_back_with_the_load_are_not_lost() {
    RunBuilder busy = pool(s -> s < 111 ? Math.min(SIZE, s / 10) : 0, s -> s < 100 ? 0 : 20);
    Examined.by(new ConnectionsLeak(), busy, CPU).isNotHere();
  }

  @Test
  void those_that_all_stand_still_at_once_are_not_lost_one_by_one() {
    RunBuilder hung = pool(second -> second < 80 ? 0 : SIZE, second -> second < 80 ? 0 : 20);
    Examined.by(new ConnectionsLeak(), hung, CPU).isNotHere();
  }

  @Test
  void a_few_that_nobody_misses_are_no_cause_yet() {
    Examined.by(new ConnectionsLeak(), pool(second -> second / 30, second -> 0), CPU).isNotHere();
    RunBuilder untold = leaking().without(PoolMetric.USE_TIME, PoolMetric.CONNECTIONS);
    Examined.by(new ConnectionsLeak(), untold, CPU).isNotHere();
  }
}
