package dev.headroom.analysis.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DemandFitTest {

  /** The line 7/6 + 3/2 x through 1, 3, 4: residuals −1/6, 1/3, −1/6 of a total of 14/3. */
  @Test
  void r_squared_is_one_less_the_residual_share_of_the_variance() {
    double[] observed = {1, 3, 4};
    double[] predicted = {7.0 / 6, 8.0 / 3, 25.0 / 6};
    assertThat(DemandFit.rSquared(observed, predicted))
        .isCloseTo(1 - (1.0 / 6) / (14.0 / 3), within(1e-12));
  }

  @Test
  void what_does_not_vary_is_explained_by_what_equals_it() {
    assertThat(DemandFit.rSquared(new double[] {2, 2}, new double[] {2, 2})).isEqualTo(1);
    assertThat(DemandFit.rSquared(new double[] {2, 2}, new double[] {1, 3})).isEqualTo(0);
  }

  @Test
  void a_prediction_worse_than_the_mean_is_below_zero() {
    assertThat(DemandFit.rSquared(new double[] {1, 2, 3}, new double[] {3, 2, 1}))
        .isCloseTo(-3, within(1e-12));
  }
}
