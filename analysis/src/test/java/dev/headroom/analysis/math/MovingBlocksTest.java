package dev.headroom.analysis.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovingBlocksTest {
  private static final List<Integer> SERIES = IntStream.range(0, 50).boxed().toList();

  @Test
  void a_sample_is_made_of_whole_runs_of_neighbours() {
    List<Integer> sample = MovingBlocks.sample(SERIES, 6, new SplittableRandom(1));
    for (int i = 0; i < sample.size(); i++) {
      if (i % 6 > 0) {
        assertThat(sample.get(i)).isEqualTo(sample.get(i - 1) + 1);
      }
    }
  }

  @Test
  void a_sample_is_as_long_as_the_series() {
    for (int length = 1; length < 60; length += 7) {
      assertThat(MovingBlocks.sample(SERIES, length, new SplittableRandom(2))).hasSize(50);
    }
  }

  @Test
  void the_same_seed_gives_the_same_sample_and_another_another() {
    List<Integer> sample = MovingBlocks.sample(SERIES, 6, new SplittableRandom(3));
    assertThat(MovingBlocks.sample(SERIES, 6, new SplittableRandom(3))).isEqualTo(sample);
    assertThat(MovingBlocks.sample(SERIES, 6, new SplittableRandom(4))).isNotEqualTo(sample);
  }

  @Test
  void a_block_longer_than_the_series_is_the_series() {
    assertThat(MovingBlocks.sample(SERIES, 500, new SplittableRandom(5))).isEqualTo(SERIES);
    assertThat(MovingBlocks.sample(List.of(), 6, new SplittableRandom(5))).isEmpty();
  }

  /** Every one of the n − l + 1 blocks can be drawn, the last among them. */
  @Test
  void every_block_occurs_sooner_or_later() {
    SplittableRandom random = new SplittableRandom(6);
    TreeSet<Integer> starts = new TreeSet<>();
    for (int i = 0; i < 400; i++) {
      starts.add(MovingBlocks.sample(SERIES, 6, random).get(0));
    }
    assertThat(starts).hasSize(45).first().isEqualTo(0);
    assertThat(starts.last()).isEqualTo(44);
  }
}
