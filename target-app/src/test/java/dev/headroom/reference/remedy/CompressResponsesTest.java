package dev.headroom.reference.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompressResponsesTest {
  @Test
  void the_service_compresses_and_nothing_else_changes() {
    Topology before = Topologies.named("stage-1");
    Topology after =
        TopologyRemedies.named("compress-responses").apply(before, Map.of("box", "box-1"));

    assertThat(before.settings(WebPart.ROLE).compressed()).isNull();
    assertThat(after.settings(WebPart.ROLE).compressed()).isTrue();
    assertThat(after.withSettings(WebPart.ROLE, web -> before.settings(WebPart.ROLE)))
        .isEqualTo(before);
  }
}
