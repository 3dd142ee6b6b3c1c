package dev.headroom.analysis.gate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FalseAlarmsTest {
  private static final double MARGIN = 0.05;
  private static final double SHARE = 0.05;
  private static final double[] BASE = {0, 0.01, 0.02, 0.03, 0.9};

  /** Means of which tell nothing, for the run at 0.9. */
  private static FalseAlarms.Test separate() {
    return test(0.2, BASE, 0.92, 0.93, 0.94, 0.95, 0.96);
  }

  /** No way to deal out its values is beyond the margin. */
  private static FalseAlarms.Test quiet(double pValue) {
    double[] values = {0, 0.01, 0.02, 0.03, 0.04};
    return test(pValue, values, values);
  }

  private static FalseAlarms.Test test(double pValue, double[] base, double... candidate) {
    return new FalseAlarms.Test(
        pValue, new RankShift(values(base), values(candidate)), MARGIN, MARGIN / 3);
  }

  private static RunValues values(double... values) {
    return new RunValues(DoubleStream.of(values).boxed().toList(), 0);
  }

  @Test
  void all_runs_beyond_all_others_are_enough_whatever_the_means_say() {
    List<Double> adjusted = FalseAlarms.adjusted(List.of(separate(), quiet(0.5)), SHARE);

    assertThat(adjusted.get(0)).isCloseTo(1.0 / 252, within(1e-12));
    assertThat(adjusted.get(1)).isGreaterThan(SHARE);
  }

  @Test
  void a_shift_that_is_hardly_one_is_not_enough() {
    FalseAlarms.Test hardly = test(0.2, BASE, 0.91, 0.93, 0.94, 0.95, 0.96);

    assertThat(FalseAlarms.adjusted(List.of(hardly), SHARE).get(0)).isGreaterThan(SHARE);
  }

  /** Ten of them may err in 10/252 of cases, which is four fifths of 5 %; eleven may not. */
  @Test
  void ranks_are_asked_as_long_as_the_checks_that_may_err_by_chance_are_few() {
    List<FalseAlarms.Test> ten = Collections.nCopies(10, separate());
    List<FalseAlarms.Test> eleven = Collections.nCopies(11, separate());

    assertThat(FalseAlarms.adjusted(ten, SHARE).get(0)).isCloseTo(10.0 / 252, within(1e-12));
    assertThat(FalseAlarms.adjusted(eleven, SHARE).get(0)).isEqualTo(1);
  }

  @Test
  void checks_that_cannot_err_take_nothing_from_ranks() {
    List<FalseAlarms.Test> tests = new ArrayList<>(Collections.nCopies(50, quiet(0.5)));
    tests.add(separate());

    assertThat(FalseAlarms.adjusted(tests, SHARE).get(50)).isCloseTo(1.0 / 252, within(1e-12));
  }

  /** What ranks may take, 1/252 for the one check that may err by chance, means do not have. */
  @Test
  void means_have_what_ranks_leave() {
    List<FalseAlarms.Test> tests = List.of(quiet(0.01), test(0.5, BASE, BASE));

    double left = SHARE - 1.0 / 252;
    assertThat(FalseAlarms.adjusted(tests, SHARE).get(0))
        .isCloseTo(2 * 0.01 * SHARE / left, within(1e-12));
    assertThat(FalseAlarms.adjusted(List.of(quiet(0.01), quiet(0.5)), SHARE).get(0))
        .isCloseTo(0.02, within(1e-12));
  }

  @Test
  void three_runs_a_side_are_too_few_for_ranks_and_means_have_all() {
    double[] three = {0, 0.01, 0.5};

    assertThat(FalseAlarms.adjusted(List.of(test(0.02, three, 0.6, 0.7, 0.8)), SHARE))
        .containsExactly(0.02);
  }
}
