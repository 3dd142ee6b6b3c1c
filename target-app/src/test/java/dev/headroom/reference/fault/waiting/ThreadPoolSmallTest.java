package dev.headroom.reference.fault.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.topology.Topologies;
import org.junit.jupiter.api.Test;

class ThreadPoolSmallTest {
  private final ThreadPoolSmall fault = new ThreadPoolSmall();

  @Test
  void two_threads_each_of_which_waits() throws Exception {
    var web = fault.plantIn(Topologies.named("stage-1"), Strength.USUAL).settings(WebPart.ROLE);
    long began = System.nanoTime();
    Requests.answered(fault, request -> {});

    assertThat(web.requestThreads()).isEqualTo(2);
    assertThat(web.switches()).containsExactly(fault.id());
    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(20_000_000);
  }
}
