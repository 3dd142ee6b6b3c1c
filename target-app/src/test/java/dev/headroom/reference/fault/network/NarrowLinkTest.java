package dev.headroom.reference.fault.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import org.junit.jupiter.api.Test;

class NarrowLinkTest {
  private final Fault fault = new NarrowLink();

  @Test
  void the_box_that_faces_clients_has_a_narrow_link_and_nothing_else_changes() {
    Topology before = Topologies.named("stage-2");
    Topology after = fault.plantIn(before, new Strength(2));

    assertThat(after.box("app-1").provision().egressBytesPerSecond()).isEqualTo(225_000);
    assertThat(after.box("db-1").provision().egressBytesPerSecond()).isNull();
    assertThat(after.withBoxes(before.boxes())).isEqualTo(before);
  }

  @Test
  void the_service_runs_no_code_of_it() {
    assertThat(fault.inService(Strength.USUAL)).isEmpty();
  }
}
