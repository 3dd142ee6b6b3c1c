package dev.headroom.reference.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoveNeighboursTest {
  private static final Topology STAGE_1 = Topologies.named("stage-1");

  @Test
  void nothing_runs_beside_the_box_any_more() {
    Topology crowded =
        STAGE_1.withBox("box-1", box -> box.withProvision(given -> given.withNeighbours(3)));
    assertThat(new MoveNeighbours().apply(crowded, Map.of("box", "box-1", "program", "batch-job")))
        .isEqualTo(STAGE_1);
  }
}
