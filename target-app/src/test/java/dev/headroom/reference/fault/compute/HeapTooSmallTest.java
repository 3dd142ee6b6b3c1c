package dev.headroom.reference.fault.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.topology.Topologies;
import org.junit.jupiter.api.Test;

class HeapTooSmallTest {
  private final Fault fault = new HeapTooSmall();

  /** What it does to a heap is {@link LiveSetTest}'s: this test's own is not to be filled. */
  @Test
  void it_is_code_around_every_request_and_its_switch() {
    assertThat(fault.inService(Strength.USUAL)).isPresent();
    assertThat(fault.plantIn(Topologies.named("stage-1"), new Strength(2)).toString())
        .contains("heap-too-small:2.0");
  }
}
