package dev.headroom.analysis.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

class LoadedShareTest {
  @Test
  void without_a_hint_it_is_what_is_known_of_boxes_of_that_kind() {
    LoadedShare part = LoadedShare.of(0.3, OptionalDouble.empty(), List.of());
    LoadedShare whole = LoadedShare.of(4, OptionalDouble.empty(), List.of());
    assertThat(part.median()).isLessThan(whole.median()).isLessThan(1);
    assertThat(part.spread()).isGreaterThan(whole.spread());
  }

  @Test
  void a_clear_hint_moves_it_there_and_a_vague_one_hardly() {
    LoadedShare before = LoadedShare.of(4, OptionalDouble.empty(), List.of());
    LoadedShare clear = LoadedShare.of(4, OptionalDouble.of(0.5), Collections.nCopies(50, 0.5));
    LoadedShare vague =
        LoadedShare.of(
            4,
            OptionalDouble.of(0.5),
            new SplittableRandom(1).doubles(50, 0.25, 1).boxed().toList());
    assertThat(clear.median()).isBetween(0.5, vague.median());
    assertThat(vague.median()).isLessThan(before.median());
    assertThat(clear.spread()).isLessThan(vague.spread());
    assertThat(vague.spread()).isLessThan(before.spread());
  }

  @Test
  void a_hint_beyond_what_can_be_is_taken_for_the_most_that_can() {
    List<Double> same = Collections.nCopies(50, 1.0);
    assertThat(LoadedShare.of(4, OptionalDouble.of(1.7), same))
        .isEqualTo(LoadedShare.of(4, OptionalDouble.of(1), same));
  }

  @Test
  void draws_have_its_median_and_spread() {
    LoadedShare share = new LoadedShare(0.6, 0.35);
    SplittableRandom random = new SplittableRandom(7);
    DescriptiveStatistics logarithms = new DescriptiveStatistics();
    for (int i = 0; i < 10_000; i++) {
      logarithms.addValue(Math.log(share.draw(random)));
    }
    assertThat(logarithms.getMean()).isCloseTo(Math.log(0.6), within(4 * 0.35 / 100));
    assertThat(logarithms.getStandardDeviation()).isCloseTo(0.35, within(0.01));
  }
}
