package dev.headroom.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandsTest {
  private static final RequestMix MIX = new RequestMix(Map.of("read", 0.9, "write", 0.1));

  /** A read takes 2 ms of java, a write 10 ms of java and 5 ms of the database. */
  private static final Demands DEMANDS =
      new Demands(
          Map.of("read", Map.of("java", 0.002), "write", Map.of("java", 0.010, "mariadbd", 0.005)));

  @Test
  void an_average_request_is_weighed_by_the_mix() {
    assertThat(DEMANDS.perRequest(MIX)).isCloseTo(0.9 * 0.002 + 0.1 * 0.015, within(1e-12));
    assertThat(DEMANDS.byConsumer(MIX).get("java")).isCloseTo(0.0028, within(1e-12));
    assertThat(DEMANDS.byConsumer(MIX).get("mariadbd")).isCloseTo(0.0005, within(1e-12));
  }

  @Test
  void another_mix_of_the_same_classes_asks_for_something_else() {
    RequestMix writes = new RequestMix(Map.of("write", 1.0));
    assertThat(DEMANDS.perRequest(writes)).isCloseTo(0.015, within(1e-12));
  }

  @Test
  void what_any_request_asks_is_the_same_in_every_mix() {
    Demands any = Demands.ofAny(Map.of("java", 0.003));
    assertThat(any.perRequest(MIX)).isEqualTo(0.003);
    assertThat(any.perRequest(RequestMix.unknown())).isEqualTo(0.003);
  }

  @Test
  void one_consumers_demands_change_in_every_class() {
    Demands half = DEMANDS.change("java"::equals, demand -> demand / 2);
    assertThat(half.byClass().get("read").get("java")).isEqualTo(0.001);
    assertThat(half.byClass().get("write").get("java")).isEqualTo(0.005);
    assertThat(half.byClass().get("write").get("mariadbd")).isEqualTo(0.005);
    assertThat(DEMANDS.of("mariadbd"::equals).perRequest(MIX)).isCloseTo(0.0005, within(1e-12));
    assertThat(DEMANDS.times(2).perRequest(MIX))
        .isCloseTo(2 * DEMANDS.perRequest(MIX), within(1e-12));
  }

  @Test
  void shares_that_do_not_add_up_and_demands_below_zero_are_refused() {
    assertThatThrownBy(() -> new RequestMix(Map.of("read", 0.5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Demands.ofAny(Map.of("java", -0.1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
