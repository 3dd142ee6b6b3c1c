package dev.headroom.reference.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.part.database.DatabaseSettings;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TuneDatabaseTest {
  private static final Topology STAGE_1 = Topologies.named("stage-1");

  @Test
  void the_database_has_so_many_times_the_memory_for_its_pages() {
    DatabaseSettings before = STAGE_1.settings(DatabasePart.ROLE);
    DatabaseSettings after =
        new TuneDatabase()
            .apply(STAGE_1, Map.of("bufferPoolTimes", "4"))
            .settings(DatabasePart.ROLE);
    assertThat(after.bufferPoolMegabytes()).isEqualTo(4 * before.bufferPoolMegabytes());
    assertThat(after.indexes()).isEqualTo(before.indexes());
  }
}
