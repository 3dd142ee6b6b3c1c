package dev.headroom.reference.fault.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.service.ServiceHook;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockContentionTest {
  private final Fault fault = new LockContention();

  /** On all routes together, four requests at once take as long as one after the other. */
  @Test
  void one_request_at_a_time_comes_through() throws Exception {
    ServiceHook hook = Faults.switchedOn(fault.id());
    long began = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (String route : List.of("/a", "/b", "/c", "/d")) {
      Handler handler = hook.around(route, request -> {});
      Thread thread = new Thread(() -> handle(handler));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(60_000_000);
  }

  private static void handle(Handler handler) {
    try {
      handler.handle(null);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
