package dev.headroom.reference.fault.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import org.junit.jupiter.api.Test;

class NoisyNeighbourTest {
  private static final Topology STAGE_2 = Topologies.named("stage-2");
  private final Fault fault = new NoisyNeighbour();

  @Test
  void programs_are_put_beside_the_services_box_and_no_other() {
    Topology after = fault.plantIn(STAGE_2, new Strength(2));
    assertThat(after.box("app-1").provision().neighbours()).isEqualTo(12);
    assertThat(after.box("app-1").heldToCores()).isEqualTo(STAGE_2.box("app-1").heldToCores());
    assertThat(after.box("db-1")).isEqualTo(STAGE_2.box("db-1"));
  }
}
