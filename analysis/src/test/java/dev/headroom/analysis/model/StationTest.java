package dev.headroom.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StationTest {
  private static Station resource(
      String box, double capacity, double background, double... demands) {
    Map<String, Double> byConsumer = new java.util.HashMap<>();
    for (double demand : demands) {
      byConsumer.put("consumer-" + byConsumer.size(), demand);
    }
    return new Station(
        new ResourceId(box, ResourceType.CPU), capacity, background, Demands.ofAny(byConsumer));
  }

  /** X* = (C − b) / D: 2 cores less 0.2 of background, over 1 + 3 ms. */
  @Test
  void the_limit_is_what_background_leaves_over_the_demand_of_all_consumers() {
    assertThat(resource("a", 2, 0.2, 0.001, 0.003).limitPerSecond(RequestMix.unknown()))
        .isCloseTo(450, within(1e-9));
  }

  @Test
  void what_requests_do_not_use_has_no_limit_and_what_background_fills_takes_none() {
    assertThat(resource("a", 2, 0.2).limitPerSecond(RequestMix.unknown())).isInfinite();
    assertThat(resource("a", 2, 2.5, 0.001).limitPerSecond(RequestMix.unknown())).isZero();
  }

  @Test
  void the_system_takes_what_its_first_resource_takes() {
    SystemModel system =
        new SystemModel(
            List.of(),
            List.of(resource("a", 1, 0, 0.004), resource("b", 1, 0, 0.005)),
            RequestMix.unknown());
    assertThat(system.limitPerSecond()).isCloseTo(200, within(1e-9));
    assertThat(system.first().orElseThrow().id().box()).isEqualTo("b");
    assertThat(new SystemModel(List.of(), List.of(), RequestMix.unknown()).limitPerSecond())
        .isInfinite();
  }

  @Test
  void one_resource_is_replaced_and_the_others_stay() {
    SystemModel system =
        new SystemModel(
            List.of(),
            List.of(resource("a", 1, 0, 0.004), resource("b", 1, 0, 0.005)),
            RequestMix.unknown());
    SystemModel changed =
        system.replace(new ResourceId("b", ResourceType.CPU), resource -> resource.withCapacity(2));
    assertThat(changed.limitPerSecond()).isCloseTo(250, within(1e-9));
    assertThat(system.limitPerSecond()).isCloseTo(200, within(1e-9));
    assertThat(
            system.replace(
                new ResourceId("c", ResourceType.CPU), resource -> resource.withCapacity(2)))
        .isEqualTo(system);
  }

  @Test
  void impossible_resources_are_refused() {
    assertThatThrownBy(() -> resource("a", 0, 0, 0.001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> resource("a", 1, -0.1, 0.001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> resource("a", 1, 0, -0.001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> resource("a", 1, 0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
