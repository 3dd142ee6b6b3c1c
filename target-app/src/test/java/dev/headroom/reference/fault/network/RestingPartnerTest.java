package dev.headroom.reference.fault.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestingPartnerTest {
  private final AtomicLong now = new AtomicLong();
  private final RestingPartner partner = new RestingPartner(now::get);

  /** The longest of so many calls, so far apart. */
  private int longest(int calls, int apartMillis) {
    return IntStream.range(0, calls)
        .map(
            i -> {
              now.addAndGet(apartMillis * 1_000_000L);
              return partner.workMillis();
            })
        .max()
        .orElseThrow();
  }

  @Test
  void it_rests_after_a_spike_and_not_again_at_once() {
    assertThat(longest(49, 40)).isEqualTo(40);
    assertThat(longest(1, 40)).isEqualTo(3_000);
    assertThat(longest(400, 40)).isEqualTo(40);
    assertThat(longest(200, 40)).isEqualTo(3_000);
  }

  @Test
  void below_a_spike_it_never_does() {
    assertThat(longest(5_000, 100)).isEqualTo(40);
  }

  @Test
  void it_answers_calls() throws Exception {
    HttpRequest call = HttpRequest.newBuilder(RestingPartner.start().address()).build();

    assertThat(HttpClient.newHttpClient().send(call, BodyHandlers.ofString()).body())
        .isEqualTo("12");
  }
}
