package dev.headroom.reference.fault.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SynchronousLoggingTest {
  @Test
  void requests_that_come_together_are_all_logged_and_handled() throws Exception {
    AtomicInteger handled = new AtomicInteger();
    Handler handler =
        Faults.switchedOn(new SynchronousLogging().id())
            .around("/posts", request -> handled.incrementAndGet());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  handler.handle(null);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(handled).hasValue(4);
  }
}
