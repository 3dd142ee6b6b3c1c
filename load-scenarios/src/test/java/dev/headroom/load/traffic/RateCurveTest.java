package dev.headroom.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.traffic.RateCurve.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateCurveTest {
  /** Up from 10 to 30 in 10 s, a jump to 100 for 2 s, nothing for 3 s, then 5 for 10 s. */
  private static final RateCurve CURVE =
      RateCurve.through(
          List.of(
              new Point(0, 10),
              new Point(10, 30),
              new Point(10, 100),
              new Point(12, 100),
              new Point(12, 0),
              new Point(15, 0),
              new Point(15, 5),
              new Point(25, 5)));

  @Test
  void the_rate_is_linear_between_points_and_that_after_a_jump_at_it() {
    assertThat(CURVE.at(5)).isCloseTo(20, within(1e-9));
    assertThat(CURVE.at(10)).isEqualTo(100);
    assertThat(CURVE.at(12)).isZero();
    assertThat(CURVE.at(25)).isEqualTo(5);
    assertThat(CURVE.seconds()).isEqualTo(25);
  }

  @Test
  void what_is_due_is_the_area_below_it() {
    assertThat(CURVE.until(5)).isCloseTo(75, within(1e-9));
    assertThat(CURVE.until(10)).isCloseTo(200, within(1e-9));
    assertThat(CURVE.until(14)).isCloseTo(400, within(1e-9));
    assertThat(CURVE.total()).isCloseTo(450, within(1e-9));
  }

  @Test
  void an_instant_and_what_is_due_until_it_belong_together() {
    for (double t = 0.1; t < 25; t += 0.37) {
      if (CURVE.at(t) > 0) {
        assertThat(CURVE.when(CURVE.until(t))).as("%s", t).isCloseTo(t, within(1e-9));
      }
    }
    assertThat(CURVE.when(450.1)).isEqualTo(Arrivals.NEVER);
  }

  @Test
  void what_is_no_curve_is_refused() {
    List<List<Point>> none =
        List.of(
            List.of(new Point(0, 1)),
            List.of(new Point(1, 1), new Point(2, 1)),
            List.of(new Point(0, 1), new Point(2, 1), new Point(1, 1)),
            List.of(new Point(0, -1), new Point(2, 1)),
            List.of(new Point(0, Double.NaN), new Point(2, 1)));
    assertThat(none)
        .allSatisfy(
            points ->
                assertThatThrownBy(() -> RateCurve.through(points))
                    .isInstanceOf(IllegalArgumentException.class));
  }
}
