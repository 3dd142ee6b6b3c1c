package dev.headroom.analysis.gate.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SegmentationTest {
  private static final int PERMUTATIONS = 199;
  private static final double ALPHA = 0.05;

  /** First values after each change. */
  private static TreeSet<Integer> changes(double[] series) {
    Segmentation segments = new Segmentation(series, 3, 1);
    Optional<Segmentation.Tested> next = segments.next(PERMUTATIONS, ALPHA);
    while (next.filter(split -> split.pValue() <= ALPHA).isPresent()) {
      segments.split(next.orElseThrow().at());
      next = segments.next(PERMUTATIONS, ALPHA);
    }
    TreeSet<Integer> ends = segments.ends();
    ends.remove(series.length);
    return ends;
  }

  @Test
  void a_step_of_five_deviations_is_found_where_it_is() {
    for (long seed = 0; seed < 30; seed++) {
      double[] series = Walk.around(i -> i < 17 ? 0 : 5, 40, 1, seed);

      assertThat(changes(series)).as("seed " + seed).contains(17);
    }
  }

  @Test
  void steps_up_and_down_again_are_two_changes() {
    double[] series = Walk.around(i -> i >= 20 && i < 30 ? 6 : 0, 50, 1, 4);

    assertThat(changes(series)).containsExactly(20, 30);
  }

  @Test
  void a_step_at_the_end_needs_as_many_values_as_a_segment_has() {
    assertThat(changes(Walk.around(i -> i < 37 ? 0 : 9, 40, 1, 2))).containsExactly(37);
    assertThat(changes(Walk.around(i -> i < 39 ? 0 : 9, 40, 1, 2))).isEmpty();
  }

  /** Of 400 at 5 % it ought to be 20; more than 33 would be one chance in a thousand. */
  @Test
  void unchanged_series_are_said_to_have_changed_no_more_often_than_promised() {
    int alarms = 0;
    for (long seed = 0; seed < 400; seed++) {
      alarms += changes(Walk.around(i -> 0, 30, 1, 1_000 + seed)).isEmpty() ? 0 : 1;
    }

    assertThat(alarms).isBetween(5, 33);
  }

  @Test
  void values_of_two_modes_in_turn_by_chance_are_no_change_more_often_than_promised() {
    int alarms = 0;
    for (long seed = 0; seed < 100; seed++) {
      double[] chance = Walk.around(i -> 0, 30, 1, 5_000 + seed);
      double[] series = Walk.around(i -> chance[i] > 0 ? 10 : 0, 30, 0.1, 6_000 + seed);
      alarms += changes(series).isEmpty() ? 0 : 1;
    }

    assertThat(alarms).isLessThanOrEqualTo(12);
  }

  @Test
  void single_values_far_off_are_no_change() {
    for (int at = 0; at < 40; at++) {
      int outlier = at;
      double[] series = Walk.around(i -> i == outlier ? 100 : 0, 40, 1, 77);

      assertThat(changes(series)).as("at " + at).isEmpty();
    }
  }

  @Test
  void constant_values_have_no_split_at_all() {
    double[] series = new double[40];
    Arrays.fill(series, 0.1);

    assertThat(new Segmentation(series, 3, 1).next(PERMUTATIONS, 1)).isEmpty();
  }

  /** With ties everywhere a permutation that splits as well counts against the change. */
  @Test
  void ties_hide_no_step_and_make_none() {
    double[] alternating = new double[40];
    Arrays.setAll(alternating, i -> i % 2);
    double[] step = new double[40];
    Arrays.setAll(step, i -> i < 20 ? 1 : 2);

    assertThat(changes(alternating)).isEmpty();
    assertThat(changes(step)).containsExactly(20);
  }

  @Test
  void a_slope_is_told_as_steps() {
    assertThat(changes(Walk.around(i -> 0.5 * i, 40, 1, 9))).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void the_p_value_is_never_zero_and_the_same_every_time() {
    double[] series = Walk.around(i -> i < 20 ? 0 : 50, 40, 1, 3);

    assertThat(new Segmentation(series, 3, 1).next(PERMUTATIONS, 1))
        .contains(new Segmentation.Tested(20, 1.0 / (PERMUTATIONS + 1)));
    double[] unsure = Walk.around(i -> i < 20 ? 0 : 0.4, 40, 1, 3);
    assertThat(new Segmentation(unsure, 3, 8).next(PERMUTATIONS, 1))
        .isEqualTo(new Segmentation(unsure, 3, 8).next(PERMUTATIONS, 1));
  }

  @Test
  void too_few_values_have_no_split() {
    assertThat(new Segmentation(new double[] {1, 1, 1, 9, 9}, 3, 1).next(PERMUTATIONS, 1))
        .isEmpty();
    assertThat(new Segmentation(new double[0], 3, 1).next(PERMUTATIONS, 1)).isEmpty();
  }
}
