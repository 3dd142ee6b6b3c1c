package dev.headroom.reference.fault.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.part.database.DatabaseSettings;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import org.junit.jupiter.api.Test;

class BufferPoolSmallTest {
  private static final Topology STAGE_2 = Topologies.named("stage-2");
  private final Fault fault = new BufferPoolSmall();

  @Test
  void the_databases_memory_for_pages_is_small_and_its_disk_limited() {
    Topology after = fault.plantIn(STAGE_2, Strength.USUAL);
    assertThat(after.settings(DatabasePart.ROLE).bufferPoolMegabytes()).isEqualTo(8);
    assertThat(after.settings(DatabasePart.ROLE).indexes())
        .isEqualTo(STAGE_2.settings(DatabasePart.ROLE).indexes());
    assertThat(after.box("db-1").provision().diskOperations()).isEqualTo(300);
    assertThat(after.box("app-1")).isEqualTo(STAGE_2.box("app-1"));
  }

  @Test
  void a_server_still_starts() {
    assertThat(
            fault
                .plantIn(STAGE_2, new Strength(10))
                .settings(DatabasePart.ROLE)
                .bufferPoolMegabytes())
        .isEqualTo(DatabaseSettings.MIN_MEGABYTES);
  }
}
