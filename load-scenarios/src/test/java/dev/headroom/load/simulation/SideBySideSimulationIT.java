package dev.headroom.load.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.load.KnownCapacityServer;
import dev.headroom.load.injector.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideSimulationIT {
  @TempDir Path folder;

  @Test
  void each_of_two_servers_shows_its_capacity_in_its_own_turns() throws Exception {
    try (var slow = new KnownCapacityServer(2, Duration.ofMillis(20));
        var quick = new KnownCapacityServer(4, Duration.ofMillis(20))) {
      InjectorRun run =
          InjectorRun.of(
              SideBySideSimulation.class,
              folder,
              Map.of(
                  "baseUrl", slow.baseUrl(),
                  "otherBaseUrl", quick.baseUrl(),
                  "turnSeconds", "2",
                  "turnPairs", "2",
                  "turnUsers", "8"));

      assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.RAN);
      for (String turn : List.of("before-1", "before-2")) {
        assertThat(throughput(run, turn)).isCloseTo(slow.capacity(), withinPercentage(5));
      }
      for (String turn : List.of("after-1", "after-2")) {
        assertThat(throughput(run, turn)).isCloseTo(quick.capacity(), withinPercentage(5));
      }
    }
  }

  @Test
  void a_second_system_that_does_not_answer_is_one_line_and_no_load() throws Exception {
    try (var server = new KnownCapacityServer(2, Duration.ofMillis(20))) {
      InjectorRun run =
          InjectorRun.of(
              SideBySideSimulation.class,
              folder,
              Map.of("baseUrl", server.baseUrl(), "otherBaseUrl", "http://127.0.0.1:1"));

      assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
      assertThat(run.output().lines()).hasSize(1);
      assertThat(server.answered()).isZero();
    }
  }

  private static double throughput(InjectorRun run, String turn) throws Exception {
    return run.step(turn, "ended").get("throughput").asDouble();
  }
}
