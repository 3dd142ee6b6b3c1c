package dev.headroom.analysis.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class NonNegativeLeastSquaresTest {

  /** x + y = 2, 2x + y = 1: the exact solution (−1, 3) is forbidden. */
  @Test
  void where_the_plain_solution_is_negative_the_other_coefficient_is_fitted_alone() {
    double[][] rows = {{1, 1}, {2, 1}};
    // With x = 0 the error (y − 2)² + (y − 1)² is least at y = 3/2; its slope in x there is
    // −(1·½ + 2·(−½)) = ½ > 0, so x stays at its bound.
    assertThat(NonNegativeLeastSquares.solve(rows, new double[] {2, 1}))
        .containsExactly(new double[] {0, 1.5}, within(1e-12));
  }

  /** A line through (0, 1), (1, 3), (2, 4) has slope 3/2 and intercept 7/6, by hand. */
  @Test
  void where_the_plain_solution_is_positive_it_is_the_solution() {
    double[][] rows = {{0, 1}, {1, 1}, {2, 1}};
    assertThat(NonNegativeLeastSquares.solve(rows, new double[] {1, 3, 4}))
        .containsExactly(new double[] {1.5, 7.0 / 6}, within(1e-12));
  }

  /** A falling line's best non-negative slope is none, and its intercept then the mean. */
  @Test
  void what_falls_with_load_is_background() {
    double[][] rows = {{1, 1}, {2, 1}, {3, 1}};
    assertThat(NonNegativeLeastSquares.solve(rows, new double[] {5, 4, 3}))
        .containsExactly(new double[] {0, 4}, within(1e-12));
  }

  @Test
  void what_is_negative_altogether_has_no_demand() {
    double[][] rows = {{1, 1}, {2, 1}, {3, 1}};
    assertThat(NonNegativeLeastSquares.solve(rows, new double[] {-1, -2, -3})).containsOnly(0);
  }

  @Test
  void a_load_that_never_changes_cannot_be_told_from_background_and_is_no_failure() {
    double[][] rows = {{100, 1}, {100, 1}, {100, 1}, {100, 1}};
    double[] x = NonNegativeLeastSquares.solve(rows, new double[] {0.5, 0.5, 0.5, 0.5});
    assertThat(100 * x[0] + x[1]).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void a_column_of_zeros_and_a_single_row_are_no_failure() {
    assertThat(
            NonNegativeLeastSquares.solve(new double[][] {{0, 1}, {0, 1}}, new double[] {0.2, 0.4}))
        .containsExactly(new double[] {0, 0.3}, within(1e-12));
    double[] single = NonNegativeLeastSquares.solve(new double[][] {{3, 1}}, new double[] {6});
    assertThat(3 * single[0] + single[1]).isCloseTo(6, within(1e-9));
  }

  /**
   * The minimum over x ≥ 0 is the least squares solution over some subset of the columns, all of
   * them positive there (Lawson and Hanson 1974, theorem 23.4): so the best of all feasible
   * subsets.
   */
  @Test
  void it_finds_what_trying_every_set_of_columns_finds() {
    SplittableRandom random = new SplittableRandom(17);
    int bound = 0;
    for (int problem = 0; problem < 300; problem++) {
      int columns = 2 + random.nextInt(4);
      double[][] rows = new double[columns + 3 + random.nextInt(10)][columns];
      double[] observed = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        Arrays.setAll(rows[i], j -> random.nextGaussian() + 0.5);
        observed[i] = random.nextGaussian() + 0.5;
      }
      double[] found = NonNegativeLeastSquares.solve(rows, observed);
      double[] expected = bestSubset(rows, observed);
      assertThat(found).as("problem %s", problem).containsExactly(expected, within(1e-8));
      bound += Arrays.stream(found).anyMatch(value -> value == 0) ? 1 : 0;
    }
    assertThat(bound).as("problems with a bound that binds").isGreaterThan(100);
  }

  @Test
  void the_unit_of_what_is_busy_does_not_matter() {
    SplittableRandom random = new SplittableRandom(23);
    for (int problem = 0; problem < 2000; problem++) {
      double[][] rows = new double[12][5];
      double[] observed = new double[12];
      for (int i = 0; i < rows.length; i++) {
        // Columns much alike leave and enter the solution several times.
        double common = random.nextDouble();
        Arrays.setAll(rows[i], j -> common + 0.3 * random.nextDouble());
        observed[i] = common + 0.3 * random.nextGaussian();
      }
      double[] bytes = Arrays.stream(observed).map(value -> 1e12 * value).toArray();
      double[] small = NonNegativeLeastSquares.solve(rows, observed);
      double[] large = NonNegativeLeastSquares.solve(rows, bytes);
      assertThat(Arrays.stream(large).map(value -> value / 1e12).toArray())
          .containsExactly(small, within(1e-9));
    }
  }

  private static double[] bestSubset(double[][] rows, double[] observed) {
    int columns = rows[0].length;
    RealVector b = new ArrayRealVector(observed);
    double[] best = new double[columns];
    double least = b.dotProduct(b);
    for (int subset = 1; subset < 1 << columns; subset++) {
      double[] x = least(rows, b, subset);
      double error = error(rows, x, b);
      if (Arrays.stream(x).allMatch(value -> value >= 0) && error < least) {
        least = error;
        best = x;
      }
    }
    return best;
  }

  private static double[] least(double[][] rows, RealVector b, int subset) {
    int columns = rows[0].length;
    int[] chosen =
        java.util.stream.IntStream.range(0, columns).filter(j -> (subset >> j & 1) == 1).toArray();
    RealMatrix some = new Array2DRowRealMatrix(rows.length, chosen.length);
    for (int j = 0; j < chosen.length; j++) {
      for (int i = 0; i < rows.length; i++) {
        some.setEntry(i, j, rows[i][chosen[j]]);
      }
    }
    double[] solution = new QRDecomposition(some).getSolver().solve(b).toArray();
    double[] x = new double[columns];
    for (int j = 0; j < chosen.length; j++) {
      x[chosen[j]] = solution[j];
    }
    return x;
  }

  private static double error(double[][] rows, double[] x, RealVector b) {
    RealVector residual =
        b.subtract(new Array2DRowRealMatrix(rows).operate(new ArrayRealVector(x)));
    return residual.dotProduct(residual);
  }
}
