package dev.headroom.cli.injector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.analysis.traffic.TrafficFinder;
import dev.headroom.analysis.traffic.TrafficStretch;
import dev.headroom.cli.Captured;
import dev.headroom.cli.EmptyRun;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.cli.injector.shard.LocalLauncher;
import dev.headroom.cli.session.Teardown;
import dev.headroom.load.KnownCapacityServer;
import dev.headroom.load.simulation.traffic.ShapeSimulation;
import dev.headroom.profiler.read.RunLoader;
import dev.headroom.profiler.responses.gatling.GatlingLogDecoder;
import dev.headroom.profiler.responses.gatling.LogVisitor;
import dev.headroom.run.Gap;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target that takes 100 a second gets 1,000 for five seconds. */
class BurstIT {
  private static final String PHASE = "traffic";
  private static final int ASKED = 2 * 50 + 5 * 1_000 + 3 * 50;

  @TempDir private Path folder;

  @Test
  void a_burst_of_ten_times_the_knee_leaves_a_run_that_accounts_for_every_request()
      throws Exception {
    RunDirectory run = EmptyRun.in(folder, "burst", System.currentTimeMillis() / 1e3);
    try (var server = new KnownCapacityServer(1, Duration.ofMillis(10));
        Teardown teardown = new Teardown()) {
      Map<String, String> properties =
          Map.of(
              "baseUrl", server.baseUrl(),
              "requests", "GET /",
              "shape", "hold 50/s 2s; hold 1000/s 5s; hold 50/s 3s",
              "arrivals", "even",
              "maxInFlight", "400",
              "requestTimeoutSeconds", "2");
      String simulation = ShapeSimulation.class.getName();
      LoadPhase phase = new LoadPhase(PHASE, simulation, properties, List.of());
      new InjectorRun(run, phase, List.of(), new LocalLauncher(1), (kind, text, of) -> {})
          .perform(() -> {}, teardown);
    }

    Map<String, Integer> outcomes = outcomes(run);
    assertThat(outcomes).containsKey("ok");
    assertThat(outcomes.keySet())
        .as("each failure says of which kind it is")
        .anyMatch(outcome -> outcome.contains("timeout"))
        .noneMatch(String::isEmpty);
    int answered = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(answered + skipped(run)).isEqualTo(ASKED);
    requireAnalysable(run);
  }

  /** By what failed, and {@code ok}. */
  private static Map<String, Integer> outcomes(RunDirectory run) throws IOException {
    Map<String, Integer> outcomes = new TreeMap<>();
    try (GatlingLogDecoder decoder = GatlingLogDecoder.open(run.simulationLog(PHASE))) {
      decoder.poll(
          new LogVisitor() {
            @Override
            public void request(String name, long start, long end, boolean ok, String message) {
              outcomes.merge(ok ? "ok" : message, 1, Integer::sum);
            }
          });
      assertThat(decoder.bytesLeft()).isZero();
    }
    return outcomes;
  }

  private static int skipped(RunDirectory run) throws IOException {
    int skipped = 0;
    for (String line : Files.readAllLines(run.steps(PHASE))) {
      skipped += Json.documents().readTree(line).path("skipped").asInt();
    }
    return skipped;
  }

  private static void requireAnalysable(RunDirectory run) throws IOException {
    Captured headroom = new Captured();
    int code = headroom.run("analyze", run.root().toString());
    assertThat(code).as(headroom.err()).isEqualTo(ExitCode.INCONCLUSIVE);

    RecordedRun recorded = RunLoader.read(run);
    assertThat(recorded.missing()).extracting(Gap::code).doesNotContain(Gap.Code.LOG_CUT);
    List<TrafficStretch> parts = TrafficFinder.find(recorded, LoadWindows.of(recorded));
    assertThat(parts).hasSize(3);
    assertThat(parts.get(1).askedPerSecond()).isEqualTo(1_000);
    assertThat(parts.get(1).skipped()).isPositive();
  }
}
