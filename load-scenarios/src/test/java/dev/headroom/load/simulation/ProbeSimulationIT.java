package dev.headroom.load.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.load.KnownCapacityServer;
import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.plan.SaturationRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeSimulationIT {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0} workers of {1} ms")
  @CsvSource({"1, 20", "4, 20", "8, 10"})
  void the_probe_finds_a_known_capacity_within_3_percent(int workers, int serviceMillis)
      throws Exception {
    try (var server = new KnownCapacityServer(workers, Duration.ofMillis(serviceMillis))) {
      InjectorRun run = probe(server, Map.of("stepSeconds", "2"));

      assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.RAN);
      double found = SaturationRule.capacity(run.results());
      assertThat(found).isCloseTo(server.capacity(), withinPercentage(3));
      assertThat(run.output()).contains(String.format(Locale.ROOT, "%.1f requests/s", found));
      assertThat(run.lastStep().get("reason").asText()).isEqualTo("converged");
      assertThat(run.lastFigures().get("headroom.injector.requests.failed").asLong()).isZero();
      assertThat(run.lastFigures().get("headroom.injector.requests.completed").asLong())
          .isEqualTo(server.answered());
      // Each user keeps its connection; the pre-flight check opens one more.
      assertThat(server.connections())
          .isLessThanOrEqualTo(run.lastStep().get("users").asLong() + 1);
      assertThat(run.gatlingLogBytes()).isPositive();
    }
  }

  @Test
  void a_server_that_refuses_ends_the_probe_with_its_first_step() throws Exception {
    try (var server = new KnownCapacityServer(4, Duration.ofMillis(1))) {
      server.answerWith(503);
      InjectorRun run = probe(server, Map.of("stepSeconds", "1"));

      assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.RAN);
      assertThat(run.steps()).hasSize(2);
      assertThat(run.lastStep().get("reason").asText()).isEqualTo("errors");
    }
  }

  @Test
  void redirects_that_lead_back_are_no_answers() throws Exception {
    try (var server = new KnownCapacityServer(4, Duration.ofMillis(1))) {
      server.answerWith(302);
      InjectorRun run = probe(server, Map.of("stepSeconds", "1"));

      assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.RAN);
      assertThat(run.lastStep().get("reason").asText()).isEqualTo("errors");
    }
  }

  @Test
  void the_mix_of_any_service_is_sent_as_written() throws Exception {
    try (var server = new KnownCapacityServer(4, Duration.ofMillis(1))) {
      Map<String, String> mix =
          Map.of("stepSeconds", "1", "maxUsers", "2", "requests", "GET /a/{7-8} 9; PUT /b/c 1");
      InjectorRun run = probe(server, mix);

      assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.RAN);
      assertThat(server.seen()).containsExactlyInAnyOrder("GET /a/7", "GET /a/8", "PUT /b/c");
      assertThat(run.lastStep().get("reason").asText()).isEqualTo("schedule");
    }
  }

  @Test
  void an_unreachable_target_is_one_line_and_no_load() throws Exception {
    Map<String, String> closed = Map.of("baseUrl", "http://127.0.0.1:1");
    InjectorRun run = InjectorRun.of(ProbeSimulation.class, folder, closed);

    assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(run.output().lines()).hasSize(1);
    assertThat(run.output()).contains("nothing answers at http://127.0.0.1:1");
  }

  private InjectorRun probe(KnownCapacityServer server, Map<String, String> properties)
      throws Exception {
    var all = new HashMap<>(properties);
    all.put("baseUrl", server.baseUrl());
    return InjectorRun.of(ProbeSimulation.class, folder, all);
  }
}
