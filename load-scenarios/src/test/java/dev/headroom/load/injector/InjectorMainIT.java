package dev.headroom.load.injector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.KnownCapacityServer;
import dev.headroom.load.option.TargetOptions;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.simulation.CurveSimulation;
import dev.headroom.load.simulation.InjectorRun;
import dev.headroom.load.simulation.WarmUpSimulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class InjectorMainIT {
  private static final Map<String, String> LONG_CLOSED = Map.of("warmUpSeconds", "600");
  private static final Map<String, String> LONG_OPEN =
      Map.of("rates", "50", "plateauSeconds", "600");

  /** Few enough that Gatling's 8 KB of log are not full, so what the log has was flushed. */
  private static final int SOME_ANSWERS = 40;

  /** Two times and a name in Gatling's log. */
  private static final int MIN_RECORD_BYTES = 12;

  @TempDir Path folder;

  static Stream<List<Object>> long_runs() {
    return Stream.of(
        List.of(WarmUpSimulation.class, LONG_CLOSED), List.of(CurveSimulation.class, LONG_OPEN));
  }

  @ParameterizedTest
  @MethodSource("long_runs")
  void a_run_whose_parent_is_gone_ends_with_its_log_written(List<Object> longRun) throws Exception {
    try (var server = new KnownCapacityServer(2, Duration.ofMillis(20))) {
      Process injector = start(longRun, server);
      server.awaitAnswered(SOME_ANSWERS);
      injector.getOutputStream().close();

      expectBrokenOff(InjectorRun.await(injector, folder), ExitCode.LEFT_ALONE);
    }
  }

  @ParameterizedTest
  @MethodSource("long_runs")
  void a_run_that_is_told_to_end_ends_with_its_log_written(List<Object> longRun) throws Exception {
    try (var server = new KnownCapacityServer(2, Duration.ofMillis(20))) {
      Process injector = start(longRun, server);
      server.awaitAnswered(SOME_ANSWERS);
      // Not Process.destroy, which closes the pipe as well.
      injector.toHandle().destroy();

      expectBrokenOff(InjectorRun.await(injector, folder), 128 + 15);
    }
  }

  @Test
  void a_run_that_is_told_by_word_to_end_does_so_in_good_order() throws Exception {
    try (var server = new KnownCapacityServer(2, Duration.ofMillis(20))) {
      Process injector = start(List.of(WarmUpSimulation.class, LONG_CLOSED), server);
      server.awaitAnswered(SOME_ANSWERS);
      injector.outputWriter().append(EndWord.line(StepEnd.CONVERGED)).flush();

      InjectorRun run = InjectorRun.await(injector, folder);
      assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.RAN);
      assertThat(run.lastStep().get("reason").asText()).isEqualTo("converged");
      assertThat(run.lastFigures().get("headroom.injector.requests.in_flight").asLong()).isZero();
    }
  }

  @Test
  void an_injector_that_comes_when_all_is_over_sends_nothing() throws Exception {
    try (var server = new KnownCapacityServer(2, Duration.ofMillis(20))) {
      Map<String, String> late = Map.of("rates", "50", "plateauSeconds", "5", "startAt", "1000");
      InjectorRun run =
          InjectorRun.await(start(List.of(CurveSimulation.class, late), server), folder);

      assertThat(run.exitCode()).isEqualTo(ExitCode.TOO_LATE);
      assertThat(run.output()).contains("came when all was over");
      assertThat(server.answered()).isZero();
    }
  }

  @Test
  void an_unknown_simulation_has_gatlings_own_exit_code() throws Exception {
    Process injector = InjectorRun.start("no.such.Simulation", folder, Map.of());

    InjectorRun run = InjectorRun.await(injector, folder);
    assertThat(run.exitCode()).isEqualTo(ExitCode.GATLING_FAILED);
    assertThat(run.output()).contains("no.such.Simulation");
  }

  private Process start(List<Object> longRun, KnownCapacityServer server) throws Exception {
    Map<String, String> properties = new HashMap<>();
    ((Map<?, ?>) longRun.get(1)).forEach((k, v) -> properties.put((String) k, (String) v));
    properties.put(TargetOptions.BASE_URL, server.baseUrl());
    return InjectorRun.start(((Class<?>) longRun.get(0)).getName(), folder, properties);
  }

  private static void expectBrokenOff(InjectorRun run, int exitCode) throws Exception {
    assertThat(run.exitCode()).as(run.output()).isEqualTo(exitCode);
    assertThat(run.lastStep().get("reason").asText()).isEqualTo("stopped");
    assertThat(run.gatlingLogBytes()).isGreaterThan(MIN_RECORD_BYTES * SOME_ANSWERS);
  }
}
