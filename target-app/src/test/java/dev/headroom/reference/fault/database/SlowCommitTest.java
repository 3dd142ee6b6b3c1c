package dev.headroom.reference.fault.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import org.junit.jupiter.api.Test;

class SlowCommitTest {
  private static final Topology STAGE_2 = Topologies.named("stage-2");
  private final Fault fault = new SlowCommit();

  @Test
  void the_databases_disk_is_limited_and_every_request_writes() {
    Topology after = fault.plantIn(STAGE_2, new Strength(2));
    assertThat(after.box("db-1").provision().diskOperations()).isEqualTo(100);
    assertThat(after.box("app-1")).isEqualTo(STAGE_2.box("app-1"));
    assertThat(after.toString()).contains("slow-commit:2.0");
    assertThat(fault.inService(Strength.USUAL)).isPresent();
  }
}
