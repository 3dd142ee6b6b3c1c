package dev.headroom.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The timeouts only end what would never end by itself. */
@Timeout(30)
class ProfileReaderTest {
  private static FoldedStacks all(byte[] recording) {
    return ProfileReader.cpu(ByteBuffer.wrap(recording), 0, Double.POSITIVE_INFINITY);
  }

  @Test
  void the_methods_on_the_cpu_are_found() {
    FoldedStacks stacks = all(ShopProfile.bytes());
    Map<String, Long> self = stacks.self();
    // 1.8 s of one thread at a sample each 10 ms, and the start of the JVM.
    assertThat(stacks.samples()).isBetween(150L, 260L);
    assertThat(self.get("demo.Shop.price")).isGreaterThan(self.get("demo.Shop.draw"));
    assertThat(stacks.total().get("demo.Shop.main")).isGreaterThan(stacks.samples() * 8 / 10);
  }

  @Test
  void stacks_begin_with_the_outermost_call() {
    FoldedStacks.Stack heaviest = all(ShopProfile.bytes()).stacks().get(0);
    assertThat(heaviest.frames()).startsWith("demo.Shop.main", "demo.Shop.render");
  }

  @Test
  void a_thread_that_sleeps_is_seen_by_the_wall_clock_only_and_left_out() {
    assertThat(all(ShopProfile.bytes()).total()).doesNotContainKey("java.lang.Thread.sleep");
  }

  @Test
  void only_samples_of_the_time_asked_for_count() {
    ByteBuffer recording = ShopProfile.startingAt(1000);
    long whole = ProfileReader.cpu(recording, 0, 2000).samples();
    long early = ProfileReader.cpu(recording, 0, 1001).samples();
    long late = ProfileReader.cpu(recording, 1001, 2000).samples();
    assertThat(early).isPositive();
    assertThat(late).isPositive();
    assertThat(early + late).isEqualTo(whole);
    assertThat(ProfileReader.cpu(recording, 2000, 3000).stacks()).isEmpty();
  }

  @Test
  void a_recording_can_be_read_again() {
    ByteBuffer recording = ShopProfile.startingAt(1000);
    assertThat(ProfileReader.cpu(recording, 0, 2000))
        .isEqualTo(ProfileReader.cpu(recording, 0, 2000));
    assertThat(recording.position()).isZero();
  }

  @Test
  void of_two_chunks_both_count() {
    byte[] one = ShopProfile.bytes();
    byte[] two = Arrays.copyOf(one, 2 * one.length);
    System.arraycopy(one, 0, two, one.length, one.length);
    assertThat(all(two).samples()).isEqualTo(2 * all(one).samples());
  }

  @Test
  void what_comes_before_a_torn_chunk_is_kept() {
    byte[] one = ShopProfile.bytes();
    byte[] torn = Arrays.copyOf(one, one.length + 5000);
    System.arraycopy(one, 0, torn, one.length, 5000);
    assertThat(all(torn).samples()).isEqualTo(all(one).samples());
  }

  @Test
  void a_recording_cut_anywhere_is_read_without_failing() {
    byte[] whole = ShopProfile.bytes();
    for (int length = 0; length < whole.length; length += 211) {
      assertThat(all(Arrays.copyOf(whole, length)).samples()).isBetween(0L, 260L);
    }
  }

  /** A text of the metadata that claims two gigabytes, which no array can have. */
  @Test
  void a_length_beyond_all_memory_is_damage_like_any_other() {
    byte[] damaged = ShopProfile.bytes().clone();
    int at = (int) ByteBuffer.wrap(damaged).getLong(24);
    while (damaged[at] != 3) {
      at++;
    }
    System.arraycopy(new byte[] {-1, -1, -1, -1, 7}, 0, damaged, at + 1, 5);
    assertThat(all(damaged).stacks()).isEmpty();
  }

  /** As a file that was grown before it was written, and never was. */
  @Test
  void a_recording_whose_end_is_zeros_is_read_without_failing() {
    byte[] whole = ShopProfile.bytes();
    for (int length = 0; length < whole.length; length += 997) {
      byte[] zeros = Arrays.copyOf(whole, whole.length);
      Arrays.fill(zeros, length, whole.length, (byte) 0);
      assertThat(all(zeros).samples()).isBetween(0L, 260L);
    }
  }

  @Test
  void garbage_is_no_recording() {
    SplittableRandom random = new SplittableRandom(31);
    for (int i = 0; i < 50; i++) {
      byte[] garbage = new byte[random.nextInt(4000)];
      random.nextBytes(garbage);
      assertThat(all(garbage).stacks()).isEmpty();
    }
    assertThat(all(new byte[0]).stacks()).isEmpty();
    assertThat(all("FLR".getBytes(java.nio.charset.StandardCharsets.UTF_8)).stacks()).isEmpty();
  }
}
