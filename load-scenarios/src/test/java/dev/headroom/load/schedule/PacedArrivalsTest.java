package dev.headroom.load.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.plan.TrafficPlan;
import dev.headroom.load.traffic.Arrival;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Two arrivals in the first second, at 0.25 and 0.75 s, and one in the second, at 1.5 s. */
class PacedArrivalsTest {
  private final List<Double> lateness = new ArrayList<>();
  private long nowNanos = Long.MAX_VALUE - 5;
  private final PacedArrivals arrivals =
      new PacedArrivals(plan(), AgreedStart.NONE, lateness::add, () -> nowNanos);

  @Test
  void each_user_waits_until_its_arrival_is_due() {
    Arrival first = arrivals.next();
    assertThat(arrivals.untilDue(first)).isEqualTo(Duration.ofMillis(1_250));
    nowNanos += 500_000_000;
    Arrival second = arrivals.next();
    assertThat(arrivals.untilDue(second)).isEqualTo(Duration.ofMillis(1_250));
    nowNanos += 1_000_000_000;
    Arrival third = arrivals.next();
    assertThat(arrivals.untilDue(third)).isEqualTo(Duration.ofMillis(1_000));
    assertThat(arrivals.untilDue(first)).isEqualTo(Duration.ZERO);
    assertThat(arrivals.next()).isEqualTo(new Arrival(0, 2));
    assertThat(List.of(first.number(), second.number(), third.number()))
        .containsExactly(1L, 2L, 3L);
  }

  /** The plan begins a second after the first user has come, and lasts for two. */
  @Test
  void a_pause_ends_with_the_plan_at_the_latest() {
    arrivals.next();
    nowNanos += 2_000_000_000;

    assertThat(arrivals.within(Duration.ofMillis(999))).contains(Duration.ofMillis(999));
    assertThat(arrivals.within(Duration.ofSeconds(1))).isEmpty();
    nowNanos += 1_500_000_000;
    assertThat(arrivals.within(Duration.ofMillis(1))).isEmpty();
    assertThat(arrivals.within(Duration.ZERO)).contains(Duration.ZERO);
  }

  @Test
  void lateness_is_what_an_arrival_came_after_it_was_due() {
    Arrival first = arrivals.next();
    nowNanos += 1_250_000_000;
    arrivals.arrived(first);
    nowNanos += 7_000_000;
    arrivals.arrived(first);

    assertThat(lateness.get(0)).isZero();
    assertThat(lateness.get(1)).isCloseTo(0.007, within(1e-9));
  }

  @Test
  void arrivals_are_counted_by_the_step_in_which_they_are_due() {
    assertThat(arrivals.count(0)).isEqualTo(2);
    assertThat(arrivals.count(1)).isEqualTo(1);
  }

  /** The plan began half a second ago, and its first second is over when the first user comes. */
  @Test
  void times_count_from_the_agreed_instant_and_what_is_left_out_is_not_there() {
    AgreedStart start = new AgreedStart(OptionalLong.of(nowNanos - 500_000_000), 0.9);
    PacedArrivals late =
        new PacedArrivals(
            plan().after(start.leftOutSeconds()), start, lateness::add, () -> nowNanos);

    assertThat(late.perSecond()).containsExactly(1);
    assertThat(late.count(0)).isEqualTo(1);
    Arrival third = late.next();
    assertThat(third).isEqualTo(new Arrival(3, 1.5));
    assertThat(late.untilDue(third)).isEqualTo(Duration.ofSeconds(1));
    assertThat(late.next()).isEqualTo(new Arrival(0, 2));
  }

  private static TrafficPlan plan() {
    LoadOptions options =
        LoadOptions.of(Map.of("shape", "hold 2/s 1s; hold 1/s 1s", "arrivals", "even"));
    return TrafficPlan.of(options.traffic(), Optional.empty(), 1, 1, 1);
  }
}
