package dev.headroom.load.simulation.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.load.KnownCapacityServer;
import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.simulation.InjectorRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrafficSimulationIT {
  @TempDir Path folder;

  @Test
  void arrivals_are_those_of_the_shape_and_on_time() throws Exception {
    try (var server = new KnownCapacityServer(8, Duration.ofMillis(10))) {
      InjectorRun run =
          shaped(
              server,
              "hold 100/s 2s; spike x3 1s; hold 0/s 1s; return 2s",
              Map.of("readsPerWrite", "9"));

      assertThat(server.answered()).isEqualTo(100 * 2 + 300 + 100 * 2);
      for (String step : new String[] {"hold-100", "spike-x3", "hold-0", "return"}) {
        JsonNode ended = run.step(step, "ended");
        assertThat(ended.get("phase").asText()).isEqualTo("traffic");
        assertThat(ended.get("reason").asText()).isEqualTo("schedule");
        assertThat(ended.get("skipped").asLong()).isZero();
      }
    }
  }

  /** A server that answers at once; Gatling's log has 0 ms for most of it. */
  @Test
  void response_times_below_a_millisecond_are_measured() throws Exception {
    try (var server = new KnownCapacityServer(8, Duration.ZERO)) {
      Histogram times = shaped(server, "hold 400/s 6s", Map.of()).responseMicros();

      assertThat(times.getTotalCount()).isEqualTo(server.answered());
      assertThat(times.getValueAtPercentile(50)).isPositive().isLessThan(1_000);
    }
  }

  /** The server takes 100 a second, and 1,000 come. */
  @Test
  void a_burst_of_ten_times_the_knee_leaves_every_request_accounted_for() throws Exception {
    try (var server = new KnownCapacityServer(1, Duration.ofMillis(10))) {
      InjectorRun run =
          shaped(
              server,
              "hold 50/s 2s; hold 1000/s 5s; hold 50/s 3s",
              Map.of("maxInFlight", "400", "requestTimeoutSeconds", "2"));

      JsonNode figures = run.lastFigures();
      long completed = figures.get("headroom.injector.requests.completed").asLong();
      long failed = figures.get("headroom.injector.requests.failed").asLong();
      long skipped = figures.get("headroom.injector.arrivals.skipped").asLong();
      assertThat(completed + failed + skipped).isEqualTo(2 * 50 + 5 * 1000 + 3 * 50);
      assertThat(completed).isPositive();
      assertThat(failed).isPositive();
      assertThat(skipped).isPositive();
      assertThat(figures.get("headroom.injector.requests.in_flight").asLong()).isZero();
      assertThat(run.step("hold-50-again-2", "ended").get("reason").asText()).isEqualTo("schedule");
    }
  }

  /** Forty are in flight at a time, far more than a browser's connections to a host. */
  @Test
  void no_request_waits_for_a_connection_of_the_injectors() throws Exception {
    try (var server = new KnownCapacityServer(100, Duration.ofMillis(400))) {
      InjectorRun run =
          shaped(
              server, "hold 100/s 3s", Map.of("maxInFlight", "400", "requestTimeoutSeconds", "30"));

      JsonNode figures = run.lastFigures();
      assertThat(figures.get("headroom.injector.requests.completed").asLong()).isEqualTo(300);
      assertThat(figures.get("headroom.injector.arrivals.skipped").asLong()).isZero();
      assertThat(figures.get("headroom.injector.requests.in_flight.limit").asLong()).isEqualTo(400);
      assertThat(figures.get("headroom.injector.requests.in_flight.wanted").asLong())
          .isEqualTo(400);
      assertThat(run.step("hold-100", "began").get("dispersion").asDouble()).isZero();
    }
  }

  @Test
  void a_shape_that_cannot_be_read_is_shown_with_its_mistake() throws Exception {
    InjectorRun run =
        InjectorRun.of(SpikeSimulation.class, folder, Map.of("shape", "hold 40/s; spike x3 5s"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_OPTION);
    assertThat(run.output()).contains("hold 40/s; spike", "         ^ missing: a time");
  }

  private InjectorRun shaped(KnownCapacityServer server, String shape, Map<String, String> more)
      throws Exception {
    Map<String, String> properties = new HashMap<>(more);
    properties.put("baseUrl", server.baseUrl());
    properties.put("shape", shape);
    properties.put("arrivals", "even");
    InjectorRun run = InjectorRun.of(ShapeSimulation.class, folder, properties);
    assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.RAN);
    return run;
  }
}
