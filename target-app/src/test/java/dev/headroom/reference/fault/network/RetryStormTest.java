package dev.headroom.reference.fault.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.service.ServiceHook;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryStormTest {
  private static final int CALLERS = 100;

  /** A hundred at once are four seconds' work, and nobody waits for longer than one. */
  @Test
  void who_gets_no_answer_in_time_asks_again() throws Exception {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    Metrics.addRegistry(registry);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      ServiceHook hook = Faults.switchedOn("retry-storm:0.2");
      Callable<String> request =
          () -> {
            try {
              return Requests.answered(hook, "/posts", context -> {}).get("Price");
            } catch (java.net.http.HttpTimeoutException e) {
              return "late";
            }
          };
      List<Future<String>> answers =
          callers.invokeAll(Stream.generate(() -> request).limit(CALLERS).toList());
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isIn("12", "late");
      }
      assertThat(
              registry.find("http.client.requests").timers().stream().mapToLong(Timer::count).sum())
          .isBetween(CALLERS + 1L, 2L * CALLERS);
    } finally {
      callers.shutdownNow();
      Metrics.removeRegistry(registry);
    }
  }
}
