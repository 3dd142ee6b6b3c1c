package dev.headroom.reference.fault.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import org.junit.jupiter.api.Test;

class VerboseAnswersTest {
  private final Fault fault = new VerboseAnswers();

  @Test
  void an_answer_holds_what_was_asked_for_and_much_more_of_it() throws Exception {
    JsonNode answer =
        new ObjectMapper().readTree(VerboseAnswers.verbose("{\"id\":7,\"body\":\"x\"}", 9));

    assertThat(answer.get("current").get("id").asInt()).isEqualTo(7);
    assertThat(answer.get("revisions")).hasSize(9).allMatch(answer.get("current")::equals);
  }

  @Test
  void the_box_has_a_link_and_the_service_a_switch() {
    Topology after = fault.plantIn(Topologies.named("stage-1"), Strength.USUAL);

    assertThat(after.box("box-1").provision().egressBytesPerSecond()).isEqualTo(2_000_000);
    assertThat(after.settings(WebPart.ROLE).switches()).containsExactly(fault.id());
    assertThat(after.settings(WebPart.ROLE).compressed()).isNull();
    assertThat(fault.inService(Strength.USUAL)).isPresent();
  }
}
