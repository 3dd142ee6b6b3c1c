package dev.headroom.reference.fault.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.topology.Topologies;
import org.junit.jupiter.api.Test;

class NameLookupsTest {
  @Test
  void every_request_waits_for_an_answer_of_the_name_server() throws Exception {
    ServiceHook hook = Faults.switchedOn("dns-lookup-each-time:0.1");
    for (int i = 0; i < 2; i++) {
      long began = System.nanoTime();
      assertThat(Requests.answered(hook, "/posts/{id}", request -> {}))
          .containsEntry("Prices-At", "127.0.0.1");
      assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(25_000_000);
    }
  }

  @Test
  void the_service_has_few_threads() {
    assertThat(
            new NameLookups()
                .plantIn(Topologies.named("stage-1"), Strength.USUAL)
                .settings(WebPart.ROLE)
                .requestThreads())
        .isEqualTo(16);
  }
}
