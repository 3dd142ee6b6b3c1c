package dev.headroom.analysis.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.model.Demands;
import dev.headroom.analysis.model.RequestMix;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A CPU of one core, loaded up to 100 req/s. */
class UnidentifiableDemandsTest {
  private static double demandLeft(double background, double demand, double rSquared) {
    Station cpu =
        new Station(
            new ResourceId("batch-1", ResourceType.CPU),
            1,
            background,
            Demands.ofAny(Map.of("java", demand)));
    SystemModel model = new SystemModel(List.of(), List.of(cpu), RequestMix.unknown());
    SystemModel seen =
        UnidentifiableDemands.of(List.of(new DemandFit(cpu, rSquared)), RequestMix.unknown(), 100)
            .removedFrom(model);
    assertThat(seen.stations().get(0).background()).isEqualTo(background);
    assertThat(seen.stations().get(0).demands().byConsumer(seen.mix())).containsOnlyKeys("java");
    return seen.demandPerRequest(seen.stations().get(0));
  }

  @Test
  void a_slope_that_throughput_does_not_explain_is_chance_in_a_full_resource() {
    assertThat(demandLeft(0.95, 0.0004, 0.3)).isZero();
  }

  @Test
  void a_slope_of_next_to_nothing_is_chance_however_well_it_fits() {
    assertThat(demandLeft(0.95, 1e-17, 1)).isZero();
  }

  @Test
  void a_cost_that_is_seen_above_much_background_stays() {
    assertThat(demandLeft(0.92, 0.0008, 0.8)).isEqualTo(0.0008);
  }

  @Test
  void a_resource_with_room_keeps_its_slope_whatever_it_is() {
    assertThat(demandLeft(0.5, 1e-6, 0.1)).isEqualTo(1e-6);
  }
}
