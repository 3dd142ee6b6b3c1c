package dev.headroom.reference.fault.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.fault.Requests;
import org.junit.jupiter.api.Test;

class SlowDownstreamTest {
  @Test
  void a_request_waits_for_the_answer_of_another_service() throws Exception {
    boolean[] handled = {false};
    long began = System.nanoTime();
    String price =
        Requests.answered(new SlowDownstream(), request -> handled[0] = true).get("Price");

    assertThat(price).isEqualTo("12");
    assertThat(handled[0]).isTrue();
    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(250_000_000);
  }
}
