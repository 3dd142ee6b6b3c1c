package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.load.KnownCapacityServer;
import dev.headroom.run.file.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody's own service: one whose capacity is known, and of which nothing else is. */
class OwnServiceIT {
  @TempDir private Path runs;

  private record Run(int exitCode, String output, String errors) {}

  private Run headroom(String... arguments) {
    Captured headroom = new Captured();
    int code = headroom.run(arguments);
    return new Run(code, headroom.out(), headroom.err());
  }

  @ParameterizedTest
  @CsvSource({"4, 20"})
  void its_capacity_is_measured_and_an_unseen_limit_is_not_blamed_on_anything(
      int workers, int serviceMillis) throws Exception {
    try (var server = new KnownCapacityServer(workers, Duration.ofMillis(serviceMillis))) {
      Run run =
          headroom(
              "run",
              "--url",
              server.baseUrl(),
              "--requests",
              "GET /",
              "--warm-up",
              "0",
              "--step",
              "3",
              "--plateau",
              "4",
              "--runs",
              runs.toString(),
              "--json");

      assertThat(run.output()).as(run.errors()).isNotBlank();
      Diagnosis diagnosis = Json.documents().readValue(run.output(), Diagnosis.class);
      assertThat(diagnosis.load().knee().orElseThrow().xMaxPerSecond().estimate())
          .isCloseTo(server.capacity(), Percentage.withPercentage(3));
      assertThat(diagnosis.load().knee().orElseThrow().reached()).isTrue();
      assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
      assertThat(diagnosis.verdict().next()).isNotEmpty();
      assertThat(run.exitCode()).as(run.errors()).isEqualTo(ExitCode.INCONCLUSIVE);
      assertThat(Files.readString(folder().resolve("report.html"))).contains("<!DOCTYPE html>");
    }
  }

  private Path folder() throws Exception {
    try (Stream<Path> children = Files.list(runs)) {
      return children.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  @Test
  void a_simulation_of_ones_own_is_run_and_diagnosed() throws Exception {
    try (var server = new KnownCapacityServer(8, Duration.ofMillis(10))) {
      Run run =
          headroom(
              "run",
              "--url",
              server.baseUrl(),
              "--simulation",
              OwnSimulation.class.getName(),
              "--runs",
              runs.toString(),
              "--json");

      assertThat(run.output()).as(run.errors()).isNotBlank();
      Diagnosis diagnosis = Json.documents().readValue(run.output(), Diagnosis.class);
      assertThat(diagnosis.load().plateaus()).as(run.errors()).isNotEmpty();
      assertThat(diagnosis.load().knee().orElseThrow().xMaxPerSecond().estimate())
          .isCloseTo(OwnSimulation.RATE, Percentage.withPercentage(5));
      assertThat(diagnosis.verdict().kind())
          .as("%s %s", diagnosis.verdict(), diagnosis.load().plateaus())
          .isEqualTo(Verdict.Kind.HEALTHY);
      assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }
  }
}
