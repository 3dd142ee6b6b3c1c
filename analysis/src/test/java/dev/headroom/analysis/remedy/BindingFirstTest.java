package dev.headroom.analysis.remedy;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static dev.headroom.analysis.remedy.KnownSystem.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.model.Demands;
import dev.headroom.analysis.model.RequestMix;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A CPU that takes 100 and a pool of whatever it is said to take. */
class BindingFirstTest {
  private static double poolBehindCpu(double poolLimit, double busyShare) {
    SystemModel model =
        new SystemModel(
            List.of(),
            List.of(
                KnownSystem.cpu(1, 0.2, Map.of("java", 0.008)),
                KnownSystem.pool(10, 10 / poolLimit)),
            RequestMix.unknown());
    SystemModel judged = BindingFirst.of(model, CPU, id -> id.equals(POOL) ? busyShare : 1);
    assertThat(judged.find(CPU)).isEqualTo(model.find(CPU));
    return judged.limitPerSecond(judged.find(POOL).orElseThrow());
  }

  @Test
  void what_was_half_used_when_the_binding_one_was_full_takes_twice_as_much() {
    assertThat(poolBehindCpu(80, 0.5)).isCloseTo(200, within(1e-9));
  }

  @Test
  void what_was_as_full_or_was_not_seen_takes_just_as_much() {
    assertThat(poolBehindCpu(80, 1.02)).isCloseTo(100, within(1e-9));
    assertThat(poolBehindCpu(80, Double.NaN)).isCloseTo(100, within(1e-9));
  }

  @Test
  void what_binds_later_anyway_is_left_as_measured() {
    assertThat(poolBehindCpu(120, 0.2)).isCloseTo(120, within(1e-9));
  }

  @Test
  void a_resource_that_background_fills_and_one_that_is_not_there_change_nothing() {
    Station full =
        new Station(
            new ResourceId("box-2", ResourceType.CPU), 1, 1, Demands.ofAny(Map.of("java", 0.001)));
    SystemModel model =
        new SystemModel(
            List.of(),
            List.of(KnownSystem.cpu(1, 0, Map.of("java", 0.01)), full),
            RequestMix.unknown());
    assertThat(BindingFirst.of(model, CPU, id -> 1)).isEqualTo(model);
    assertThat(BindingFirst.of(model, POOL, id -> 1)).isEqualTo(model);
  }
}
