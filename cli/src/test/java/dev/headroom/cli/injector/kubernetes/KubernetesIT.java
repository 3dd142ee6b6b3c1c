package dev.headroom.cli.injector.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.cli.EmptyRun;
import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.injector.InjectorRun;
import dev.headroom.cli.injector.kubernetes.cluster.Pace;
import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.cli.session.Teardown;
import dev.headroom.load.KnownCapacityServer;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.simulation.CurveSimulation;
import dev.headroom.load.system.TrafficPart;
import dev.headroom.profiler.read.RunLoader;
import dev.headroom.profiler.record.Recorder;
import dev.headroom.reference.machine.FolderTree;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.StepEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two pods share a phase: fabric8's mock of an API server, whose pods are real processes of the
 * image's main class, and a server whose capacity is known.
 */
@Timeout(180)
class KubernetesIT {
  /** Silence: longer than a pod's JVM takes to come up on a machine that is busy. */
  private static final Pace PACE =
      new Pace(Duration.ofMinutes(1), Duration.ofSeconds(15), Duration.ofMillis(250));

  private static final int WORKERS = 8;

  private final List<String> said = new CopyOnWriteArrayList<>();
  @TempDir private Path folder;
  private JobInputs inputs = new JobInputs(Map.of(), Map.of());
  private Path mine;
  private RunDirectory run;
  private MockCluster cluster;
  private KnownCapacityServer server;

  @BeforeEach
  void start() throws IOException {
    run = EmptyRun.in(folder, "run");
    // No pod can read it: it is gone before they begin.
    mine = Files.createDirectory(folder.resolve("mine"));
    cluster = MockCluster.start();
    server = new KnownCapacityServer(WORKERS, Duration.ofMillis(10));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    cluster.close();
  }

  private LoadPhase curve(int lowest, int plateauSeconds) {
    return curve(
        lowest,
        plateauSeconds,
        Map.of("requests", "GET /items/{1-100000} 9; PUT /items/{1-100000} 1"));
  }

  private LoadPhase curve(int lowest, int plateauSeconds, Map<String, String> sent) {
    Map<String, String> properties = new HashMap<>(sent);
    properties.put("baseUrl", server.baseUrl());
    properties.put("rates", lowest + "," + 2 * lowest);
    properties.put("plateauSeconds", Integer.toString(plateauSeconds));
    return new LoadPhase(
        "curve",
        CurveSimulation.class.getName(),
        properties,
        LoadPlan.curve(LoadOptions.of(properties).curve()));
  }

  private void perform(LoadPhase phase, InjectorRun.Look look, Teardown teardown)
      throws IOException, InterruptedException {
    try (KubernetesLauncher launcher =
            teardown.add(
                new KubernetesLauncher(cluster.newClient(), Options.of(), PACE, 2, inputs));
        Recorder recorder = Recorder.start(run, List.of())) {
      launcher.awaitReady(said::add);
      FolderTree.delete(mine);
      new InjectorRun(run, phase, List.of(), launcher, recorder::event).perform(look, teardown);
      recorder.complete();
    }
  }

  private void perform(LoadPhase phase, InjectorRun.Look look)
      throws IOException, InterruptedException {
    Teardown teardown = new Teardown();
    try {
      perform(phase, look, teardown);
    } finally {
      teardown.close();
    }
  }

  private void assertThatNothingIsLeft() throws Exception {
    cluster.settle();
    assertThat(cluster.jobs()).isEmpty();
    assertThat(cluster.pods()).isEmpty();
    assertThat(cluster.secrets()).isEmpty();
  }

  private static List<String> warnings(RecordedRun recorded, WarningCode code) {
    return Analyser.analyse(recorded).caveats().warnings().stream()
        .filter(warning -> warning.code() == code)
        .map(warning -> warning.name("text").orElseThrow())
        .toList();
  }

  @Test
  void a_curve_that_pods_share_is_recorded_as_one_that_was_sent_from_here() throws Exception {
    perform(curve(60, 3), () -> {});

    assertThat(server.answered()).isEqualTo(3 * (60 + 120 + 60));
    RecordedRun recorded = RunLoader.read(run);
    assertThat(recorded.missing()).isEmpty();
    assertThat(recorded.responses().stream().mapToLong(ResponseWindow::count).sum()).isEqualTo(720);
    assertThat(run.simulationLogs("curve")).hasSize(2).allMatch(log -> log.toFile().length() > 0);
    assertThat(recorded.steps())
        .filteredOn(step -> step.event() == StepEvent.Kind.ENDED)
        .extracting(step -> step.step() + " " + step.rate().orElseThrow())
        .containsExactly("curve-60 60.0", "curve-120 120.0", "return 60.0");
    assertThat(said).anyMatch(line -> line.startsWith("[1] ") && line.contains("completed"));
    assertThatNothingIsLeft();
  }

  @Test
  void pods_send_the_rows_of_feeders_whose_files_only_this_machine_has() throws Exception {
    Files.writeString(mine.resolve("things.csv"), "id\n7\n8\n9\n");
    Path file =
        Files.writeString(
            Files.createDirectory(mine.resolve("traffic")).resolve("headroom.yaml"),
            "traffic: { feeders: { thing: { csv: ../things.csv, order: in-order } },"
                + " requests: [ { get: '/things/{thing.id}' } ] }");
    inputs =
        JobInputs.of(
            Optional.of(file),
            TrafficPart.read(file).feeders().values(),
            Optional.empty(),
            name -> null);

    perform(curve(30, 3, Map.of(LoadOptions.SYSTEM_FILE, file.toString())), () -> {});

    assertThat(server.answered()).isEqualTo(3 * (30 + 60 + 30));
    assertThat(server.seen())
        .filteredOn(request -> request.contains("thing"))
        .containsExactlyInAnyOrder("GET /things/7", "GET /things/8", "GET /things/9");
    assertThatNothingIsLeft();
  }

  @Test
  void a_pod_whose_place_is_needed_is_started_again_and_its_shard_is_short() throws Exception {
    AtomicBoolean isTaken = new AtomicBoolean();
    perform(
        curve(60, 8),
        () -> {
          if (server.answered() > 100 && !isTaken.getAndSet(true)) {
            cluster.preempt(1);
          }
        });

    RecordedRun recorded = RunLoader.read(run);
    assertThat(recorded.isComplete()).isTrue();
    assertThat(warnings(recorded, WarningCode.INJECTOR_LOST))
        .singleElement()
        .asString()
        .startsWith("injector 2 of 2 was killed (its pod ")
        .contains("was taken away (PreemptionByScheduler: preempting to accommodate")
        .endsWith("from then on half of the load was not sent");
    assertThat(warnings(recorded, WarningCode.INJECTOR_LATE))
        .singleElement()
        .asString()
        .startsWith("injector 2 of 2 joined curve ");
    assertThat(run.simulationLogs("curve"))
        .extracting(log -> log.getFileName().toString())
        .containsExactly(
            "simulation-curve-1of2.log",
            "simulation-curve-2of2-again2.log",
            "simulation-curve-2of2.log");
    // Of a pod that is told to end, as many answers may be on their way as the server has workers.
    assertThat(recorded.responses().stream().mapToLong(ResponseWindow::count).sum())
        .isBetween(server.answered() - WORKERS, server.answered());
    assertThatNothingIsLeft();
  }

  @Test
  void a_run_that_is_stopped_ends_the_load_and_leaves_nothing_behind() throws Exception {
    Teardown teardown = new Teardown();
    assertThatThrownBy(
            () ->
                perform(
                    curve(60, 60),
                    () -> {
                      if (server.answered() > 0) {
                        teardown.close();
                      }
                    },
                    teardown))
        .isInstanceOf(FailedException.class)
        .hasMessage("stopped");

    assertThatNothingIsLeft();
  }

  @Test
  void an_api_server_that_dies_in_the_middle_leaves_what_was_recorded_until_then()
      throws Exception {
    AtomicBoolean isDead = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                perform(
                    curve(300, 60),
                    () -> {
                      // Gatling writes its log in blocks.
                      if (server.answered() > 2000 && !isDead.getAndSet(true)) {
                        cluster.die();
                      }
                    }))
        .isInstanceOf(FailedException.class);

    assertThat(said).anyMatch(line -> line.contains("is left in the cluster"));
    assertThat(RunLoader.read(run).responses().stream().mapToLong(ResponseWindow::count).sum())
        .isPositive();
  }
}
