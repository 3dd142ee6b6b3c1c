package dev.headroom.reference.fault.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import org.junit.jupiter.api.Test;

class CpuThrottledTest {
  private static final Topology STAGE_1 = Topologies.named("stage-1");
  private final Fault fault = new CpuThrottled();

  @Test
  void the_box_is_held_to_less_than_it_was_bought_as() {
    BoxSpec box = fault.plantIn(STAGE_1, Strength.USUAL).box("box-1");
    assertThat(box.cpuCores()).isEqualTo(STAGE_1.box("box-1").cpuCores());
    assertThat(box.heldToCores()).isCloseTo(0.4 * box.cpuCores(), within(1e-12));
  }

  @Test
  void little_of_it_is_none() {
    BoxSpec box = fault.plantIn(STAGE_1, new Strength(0.1)).box("box-1");
    assertThat(box.heldToCores()).isEqualTo(box.cpuCores());
  }
}
