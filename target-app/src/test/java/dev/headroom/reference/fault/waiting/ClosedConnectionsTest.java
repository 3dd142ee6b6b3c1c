package dev.headroom.reference.fault.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.service.ServiceHook;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClosedConnectionsTest {
  @Test
  void an_answer_says_that_its_connection_is_closed() throws Exception {
    AtomicInteger handled = new AtomicInteger();

    assertThat(Requests.answered(new ClosedConnections(), request -> handled.incrementAndGet()))
        .containsEntry("Connection", "close");
    assertThat(handled).hasValue(1);
  }

  @Test
  void with_less_of_it_a_share_of_them_does() throws Exception {
    ServiceHook hook = Faults.switchedOn("no-keep-alive:0.3");
    var handler = hook.around("/posts", request -> {});
    int closed = 0;
    for (int i = 0; i < 100; i++) {
      ServiceHook always =
          new ServiceHook() {
            @Override
            public io.javalin.http.Handler around(String route, io.javalin.http.Handler ignored) {
              return handler;
            }
          };
      closed += Requests.answered(always, "/posts", request -> {}).size();
    }

    assertThat(closed).isEqualTo(30);
  }
}
