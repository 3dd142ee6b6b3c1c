package dev.headroom.load.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.traffic.RateCurve;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ShapeDrawingTest {
  private static final Scale SCALE = new Scale(OptionalDouble.of(200), OptionalDouble.of(150));

  @Test
  void rates_are_relative_to_what_was_measured_and_to_the_rate_before() {
    List<Stretch> stretches = draw("hold 50% 10s; spike x3 4s; hold goal 5s; return");

    assertThat(stretches)
        .extracting(Stretch::name)
        .containsExactly("hold-50%", "spike-x3", "hold-goal", "return");
    assertThat(stretches)
        .extracting(Stretch::perSecond)
        .containsExactly(100.0, 300.0, 150.0, 100.0);
    assertThat(stretches).extracting(Stretch::seconds).containsExactly(10.0, 4.0, 5.0, 7.0);
  }

  @Test
  void a_curve_has_plateaus_and_a_ramp_a_slope() {
    List<Stretch> stretches = draw("curve 20%..100% 3s; ramp 10/s..30/s 10s");

    assertThat(stretches.subList(0, 5))
        .extracting(Stretch::perSecond)
        .containsExactly(40.0, 80.0, 120.0, 160.0, 200.0);
    assertThat(stretches.get(5).perSecond()).isEqualTo(20);
    assertThat(curve(stretches.get(5)).at(9)).isCloseTo(28, within(1e-9));
  }

  @Test
  void a_day_begins_and_ends_at_night_and_a_crowd_comes_quickly_and_leaves_slowly() {
    List<Stretch> stretches = draw("day 10%..90% 240s; crowd x4 100s");
    RateCurve day = curve(stretches.get(0));
    RateCurve crowd = curve(stretches.get(1));

    assertThat(day.at(0)).isCloseTo(20, within(1e-9));
    assertThat(day.at(120)).isCloseTo(180, within(1e-9));
    assertThat(stretches.get(0).perSecond()).isCloseTo(100, within(0.1));
    assertThat(crowd.at(10)).isCloseTo(4 * 20, within(1e-9));
    assertThat(crowd.at(55)).isBetween(1.1 * 20, 2.0 * 20);
    assertThat(crowd.at(100)).isCloseTo(20, within(2.0));
  }

  @Test
  void the_same_part_twice_has_two_names() {
    assertThat(draw("hold 10/s 1s; hold 10/s 1s"))
        .extracting(Stretch::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void what_a_rate_is_relative_to_must_be_known() {
    assertThatThrownBy(() -> ShapeDrawing.of(ShapeParser.parse("hold 80% 5s"), Scale.UNKNOWN, 7))
        .isInstanceOf(ShapeScaleException.class)
        .hasMessageContaining("80% is relative to the highest throughput");
    assertThatThrownBy(() -> draw("spike x5 10s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("relative to a rate before it");
  }

  private static List<Stretch> draw(String shape) {
    return ShapeDrawing.of(ShapeParser.parse(shape), SCALE, 7);
  }

  private static RateCurve curve(Stretch stretch) {
    return RateCurve.through(stretch.points());
  }
}
