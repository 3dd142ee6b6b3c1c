package dev.headroom.load.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.load.KnownCapacityServer;
import dev.headroom.load.injector.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveSimulationIT {
  @TempDir Path folder;

  @Test
  void offered_rates_are_as_asked_and_connections_are_reused() throws Exception {
    try (var server = new KnownCapacityServer(8, Duration.ofMillis(10))) {
      InjectorRun run =
          InjectorRun.of(
              CurveSimulation.class,
              folder,
              Map.of("baseUrl", server.baseUrl(), "rates", "100,250", "plateauSeconds", "3"));

      assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.RAN);
      for (String step : new String[] {"curve-100", "curve-250", "return"}) {
        assertThat(run.step(step, "ended").get("reason").asText()).isEqualTo("schedule");
        assertThat(run.step(step, "ended").get("skipped").asLong()).isZero();
      }
      assertThat(lengthSeconds(run, "curve-250")).isCloseTo(3, withinPercentage(15));
      assertThat((double) server.answered()).isCloseTo(3 * (100 + 250 + 100), within(0.0));
      // 250 requests per second of about 10 ms need 3 connections; each event loop has its own.
      assertThat(server.connections()).isLessThan(60);
    }
  }

  @Test
  void a_stall_saturates_its_step_and_the_return_still_runs() throws Exception {
    try (var server = new KnownCapacityServer(8, Duration.ofMillis(10))) {
      // Two seconds into the second plateau, for longer than the rest of it.
      server.stallAt(4 * 50 + 2 * 200, Duration.ofSeconds(3));
      InjectorRun run =
          InjectorRun.of(
              CurveSimulation.class,
              folder,
              Map.of(
                  "baseUrl", server.baseUrl(),
                  "rates", "50,200",
                  "plateauSeconds", "4",
                  "maxInFlight", "100",
                  "requestTimeoutSeconds", "2"));

      assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.RAN);
      JsonNode cut = run.step("curve-200", "ended");
      assertThat(cut.get("reason").asText()).isEqualTo("saturated");
      assertThat(lengthSeconds(run, "curve-200")).isLessThan(3.5);
      assertThat(cut.get("skipped").asLong()).isGreaterThan(100);
      assertThat(run.step("return", "began").get("backlog").asLong()).isLessThanOrEqualTo(100);
      assertThat(run.step("return", "ended").get("reason").asText()).isEqualTo("schedule");

      JsonNode figures = run.lastFigures();
      long started = figures.get("headroom.injector.requests.started").asLong();
      long skipped = figures.get("headroom.injector.arrivals.skipped").asLong();
      assertThat(started + skipped).isEqualTo(4 * (50 + 200 + 50));
      assertThat(figures.get("headroom.injector.requests.in_flight").asLong()).isZero();
    }
  }

  @Test
  void a_curve_without_rates_is_one_line_that_names_the_option() throws Exception {
    InjectorRun run = InjectorRun.of(CurveSimulation.class, folder, Map.of());

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_OPTION);
    assertThat(run.output().lines()).hasSize(1);
    assertThat(run.output()).contains("-DxMax", "-Drates");
  }

  private static double lengthSeconds(InjectorRun run, String step) throws Exception {
    return run.step(step, "ended").get("t").asDouble()
        - run.step(step, "began").get("t").asDouble();
  }
}
