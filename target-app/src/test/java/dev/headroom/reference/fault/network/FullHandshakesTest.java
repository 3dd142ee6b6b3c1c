package dev.headroom.reference.fault.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import org.junit.jupiter.api.Test;

class FullHandshakesTest {
  private final Fault fault = new FullHandshakes();

  @Test
  void the_service_speaks_tls_and_nothing_else_changes() {
    Topology before = Topologies.named("stage-1");
    Topology after = fault.plantIn(before, Strength.USUAL);

    assertThat(before.settings(WebPart.ROLE).tls()).isNull();
    assertThat(after.settings(WebPart.ROLE).tls()).isTrue();
    assertThat(after.settings(WebPart.ROLE).switches()).containsExactly("tls-at-app");
    assertThat(after.withSettings(WebPart.ROLE, web -> before.settings(WebPart.ROLE)))
        .isEqualTo(before);
  }

  @Test
  void its_listener_forgets_sessions_and_every_answer_closes_its_connection() throws Exception {
    assertThat(Faults.switchedOn(fault.id()).listener()).isPresent();
    assertThat(Requests.answered(fault, request -> {})).containsEntry("Connection", "close");
  }

  @Test
  void with_less_of_it_a_share_of_them_does() throws Exception {
    ServiceHook hook = Faults.switchedOn("tls-at-app:0.5");
    int closed = 0;
    for (int i = 0; i < 20; i++) {
      closed += Requests.answered(hook, "/posts", request -> {}).size();
    }

    assertThat(closed).isEqualTo(10);
  }
}
