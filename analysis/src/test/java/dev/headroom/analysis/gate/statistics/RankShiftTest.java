package dev.headroom.analysis.gate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.math.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RankShiftTest {
  private static final List<Double> TEN =
      List.of(0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 13.0, 26.0, 50.0);

  private static RankShift shift(double[] base, double... candidate) {
    return new RankShift(values(base), values(candidate));
  }

  private static RunValues values(double... values) {
    return new RunValues(DoubleStream.of(values).boxed().toList(), 0);
  }

  /** Every way to deal out ten values to five and five is as likely as any other. */
  @Test
  void a_bound_is_wrong_in_as_many_of_all_orders_as_it_says() {
    int wrong = 0;
    int orders = 0;
    for (int mask = 0; mask < 1 << TEN.size(); mask++) {
      if (Integer.bitCount(mask) == 5) {
        RankShift shift = dealt(mask);
        orders++;
        wrong += shift.atLeast(0.05).orElseThrow() > 0 ? 1 : 0;
      }
    }

    assertThat(orders).isEqualTo(252);
    assertThat((double) wrong / orders).isCloseTo(dealt(31).level(0.05), within(1e-12));
  }

  private static RankShift dealt(int mask) {
    List<Double> base = new ArrayList<>();
    List<Double> candidate = new ArrayList<>();
    for (int i = 0; i < TEN.size(); i++) {
      ((mask >> i & 1) == 1 ? candidate : base).add(TEN.get(i));
    }
    return new RankShift(new RunValues(base, 0), new RunValues(candidate, 0));
  }

  @Test
  void one_run_that_is_far_off_widens_no_bound_on_the_other_side() {
    RankShift shift = shift(new double[] {0, 0.01, 0.02, 0.03, 0.04}, 1, 1.01, 1.02, 1.03, 90);

    assertThat(shift.atLeast(0.004).orElseThrow()).isCloseTo(0.96, within(1e-12));
    assertThat(shift.narrowed(new Interval(-20, 18, 60)).low()).isCloseTo(0.98, within(1e-12));
    assertThat(shift.narrowed(new Interval(-20, 18, 60)).high()).isEqualTo(60);
  }

  /** 28 of the 100 differences are above the bound at 5 %, and only 10 are large. */
  @Test
  void a_run_as_none_was_before_stays_in_the_interval() {
    double[] base = new double[10];
    RankShift shift = shift(base, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.4);

    assertThat(shift.narrowed(new Interval(-0.03, 0.04, 0.11)).high()).isEqualTo(0.11);
    assertThat(shift(base, base).narrowed(new Interval(-1, 0, 1))).isEqualTo(Interval.exactly(0));
  }

  /** Of 5 runs a side, each with a standard error of 0.1: 1.645 · 0.1 · √(2/5). */
  @Test
  void what_runs_cannot_tell_of_themselves_ranks_cannot_either() {
    RunValues none = new RunValues(List.of(0.0, 0.0, 0.0, 0.0, 0.0), 0.01);
    RankShift shift = new RankShift(none, none);

    assertThat(shift.narrowed(new Interval(-1, 0, 1)).high()).isCloseTo(0.10404, within(1e-5));
    assertThat(shift.narrowed(new Interval(-1, 0, 1)).low()).isCloseTo(-0.10404, within(1e-5));
    assertThat(shift.narrowed(new Interval(-0.05, 0, 0.05)).high()).isEqualTo(0.05);
  }

  @Test
  void few_runs_leave_an_interval_as_it_is() {
    Interval wide = new Interval(-1, 0, 1);

    assertThat(shift(new double[] {1, 2, 3, 4, 5}, 3).narrowed(wide)).isEqualTo(wide);
  }

  @Test
  void what_chance_can_do_at_most_is_all_small_values_before_all_great_ones() {
    assertThat(shift(new double[] {5, 1, 4}, 2, 3).mostByChance()).isCloseTo(2.5, within(1e-12));
  }
}
