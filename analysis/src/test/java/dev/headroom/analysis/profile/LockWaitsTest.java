package dev.headroom.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockWaitsTest {
  private static final double BEGIN = 1_800_000_000;

  private final LockWaits recorded = ProfileReader.locks(CounterProfile.startingAt(BEGIN));

  @Test
  void a_recording_tells_which_lock_and_who_wants_it() {
    assertThat(recorded.all()).hasSizeGreaterThan(50);
    assertThat(recorded.all()).extracting(LockWait::lock).containsOnly("java.lang.Object");
    assertThat(recorded.all()).extracting(LockWait::place).containsOnly("demo.Counter.count");
    assertThat(recorded.all()).extracting(LockWait::name).containsOnly(CounterProfile.NAME);
    assertThat(recorded.fromSeconds()).isCloseTo(BEGIN, within(0.5));
    assertThat(recorded.toSeconds()).isCloseTo(BEGIN + 124, within(1.0));
  }

  /** Of 64 users, one is inside, about two are between two times, and the others wait. */
  @Test
  void how_many_wait_follows_from_a_sample_of_the_waits() {
    assertThat(recorded.waiting(BEGIN + 57, BEGIN + 61)).isBetween(55.0, 64.0);
    assertThat(recorded.waiting(BEGIN + 14, BEGIN + 19)).isLessThan(0.1);
  }

  @Test
  void outside_of_the_recording_nothing_is_known() {
    assertThat(recorded.waiting(BEGIN - 20, BEGIN - 10)).isNaN();
    assertThat(recorded.waiting(BEGIN + 120, BEGIN + 140)).isNaN();
  }

  @Test
  void a_wait_counts_in_the_seconds_in_which_it_was() {
    LockWaits waits =
        new LockWaits(
            List.of(
                new LockWait(new LockWait.Of("demo.Cache", "demo.Page.get"), 10, 2),
                new LockWait(new LockWait.Of("demo.Cache", "demo.Page.get"), 11, 2)),
            0,
            20);

    assertThat(waits.waiting(10, 12)).isCloseTo(2, within(1e-9));
    assertThat(waits.waiting(11, 13)).isCloseTo(1, within(1e-9));
    assertThat(waits.waiting(13, 14)).isZero();
    assertThat(waits.of("Cache").all()).hasSize(2);
    assertThat(waits.of("Other").all()).isEmpty();
  }

  @Test
  void a_torn_recording_gives_what_can_be_read() {
    byte[] whole = CounterProfile.startingAt(BEGIN).array();
    for (int length : new int[] {0, 10, 100, whole.length / 2, whole.length - 5}) {
      LockWaits torn = ProfileReader.locks(ByteBuffer.wrap(Arrays.copyOf(whole, length)));
      assertThat(torn.all().size()).isLessThanOrEqualTo(recorded.all().size());
    }
    assertThat(ProfileReader.locks(ShopProfile.startingAt(BEGIN)).all()).isEmpty();
  }
}
