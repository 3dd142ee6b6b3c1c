package dev.headroom.load.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreedStartTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final long NOW_NANOS = Long.MAX_VALUE - 7;

  private static AgreedStart in(Duration time) {
    return AgreedStart.of(Optional.of(NOW.plus(time)), NOW, NOW_NANOS);
  }

  @Test
  void who_comes_before_the_instant_leaves_out_nothing() {
    AgreedStart start = in(Duration.ofSeconds(3));

    assertThat(start.leftOutSeconds()).isZero();
    assertThat(start.lateSeconds()).isZero();
    assertThat(start.atNanos().orElseThrow() - NOW_NANOS).isEqualTo(3_000_000_000L);
  }

  /** Half a second is what Gatling needs until its first user. */
  @Test
  void who_comes_late_leaves_out_whole_seconds_and_knows_by_how_much() {
    assertThat(in(Duration.ofMillis(400)).lateSeconds()).isCloseTo(0.1, within(1e-9));
    assertThat(in(Duration.ofMillis(400)).leftOutSeconds()).isEqualTo(1);
    assertThat(in(Duration.ofSeconds(-5)).lateSeconds()).isCloseTo(5.5, within(1e-9));
    assertThat(in(Duration.ofSeconds(-5)).leftOutSeconds()).isEqualTo(6);
  }

  @Test
  void where_nothing_was_agreed_nobody_waits() {
    AgreedStart start = AgreedStart.of(Optional.empty(), NOW, NOW_NANOS);

    assertThat(start).isEqualTo(AgreedStart.NONE);
    start.await(Duration.ZERO);
  }
}
