package dev.headroom.cli.injector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.response.BelowMillisecond;
import dev.headroom.cli.EmptyRun;
import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.cli.injector.shard.LocalLauncher;
import dev.headroom.cli.session.Teardown;
import dev.headroom.load.KnownCapacityServer;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.mix.RequestMix;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.simulation.CurveSimulation;
import dev.headroom.load.simulation.ProbeSimulation;
import dev.headroom.profiler.read.RunLoader;
import dev.headroom.profiler.record.Recorder;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunReader;
import dev.headroom.run.file.JsonLinesReader;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.StepEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two injectors share a phase: real processes, and a server whose capacity is known. */
@Timeout(120)
class InjectorsIT {
  private static final String REQUESTS = "GET /items/{1-100000} 9; PUT /items/{1-100000} 1";

  @TempDir private Path folder;
  private RunDirectory run;

  @BeforeEach
  void create() throws IOException {
    run = EmptyRun.in(folder, "run");
  }

  private static LoadPhase probe(String baseUrl) {
    Map<String, String> properties = properties(baseUrl, Map.of("stepSeconds", "1"));
    return new LoadPhase(
        "probe",
        ProbeSimulation.class.getName(),
        properties,
        LoadPlan.probe(LoadOptions.of(properties).closed()));
  }

  private static LoadPhase curve(String baseUrl) {
    Map<String, String> properties =
        properties(baseUrl, Map.of("rates", "60,120", "plateauSeconds", "2"));
    return new LoadPhase(
        "curve",
        CurveSimulation.class.getName(),
        properties,
        LoadPlan.curve(LoadOptions.of(properties).curve()));
  }

  private static Map<String, String> properties(String baseUrl, Map<String, String> more) {
    Map<String, String> properties = new HashMap<>(more);
    properties.put("baseUrl", baseUrl);
    properties.put("requests", REQUESTS);
    return properties;
  }

  private void perform(LoadPhase phase, InjectorRun.Look look, Teardown teardown)
      throws IOException, InterruptedException {
    try (Recorder recorder = Recorder.start(run, List.of())) {
      new InjectorRun(run, phase, List.of(), new LocalLauncher(2), recorder::event)
          .perform(look, teardown);
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

  private static Stream<ProcessHandle> injectors(String shard) {
    return ProcessHandle.current()
        .children()
        .filter(child -> arguments(child).contains("-Dshard=" + shard));
  }

  /** The whole of them: ProcessHandle knows none where they are longer than a page. */
  private static String arguments(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
    } catch (IOException e) {
      return "";
    }
  }

  private static Set<String> requests(RequestMix mix, LongStream numbers) {
    return numbers
        .mapToObj(number -> mix.draw(number, 0))
        .map(drawn -> mix.templates().get(drawn.kind()).method() + " " + drawn.path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void a_shared_curve_is_the_one_that_one_injector_would_send() throws Exception {
    try (var server = new KnownCapacityServer(8, Duration.ofMillis(10))) {
      perform(curve(server.baseUrl()), () -> {});

      assertThat(server.answered()).isEqualTo(2 * (60 + 120 + 60));
      RequestMix mix = RequestMix.of(LoadOptions.of(properties("http://x", Map.of())).mix());
      Set<String> planned = requests(mix, LongStream.rangeClosed(1, 480));
      // On a starved machine the user that ends an injector's plan may send in the place of its
      // last.
      Set<String> sent = new TreeSet<>(server.seen());
      sent.removeAll(requests(mix, LongStream.of(0)));
      assertThat(planned).containsAll(sent);
      assertThat(sent).hasSizeGreaterThanOrEqualTo(planned.size() - 3);
    }
    RecordedRun recorded = RunLoader.read(run);
    assertThat(recorded.missing()).isEmpty();
    assertThat(recorded.responses().stream().mapToLong(ResponseWindow::count).sum()).isEqualTo(480);
    assertThat(run.simulationLogs("curve")).hasSize(2).allMatch(log -> log.toFile().length() > 0);
    assertThat(recorded.steps())
        .filteredOn(step -> step.event() == StepEvent.Kind.ENDED)
        .extracting(step -> step.step() + " " + step.rate().orElseThrow())
        .containsExactly("curve-60 60.0", "curve-120 120.0", "return 60.0");
  }

  /** Gatling's logs have 0 or 1 ms for most of it. */
  @Test
  void answers_at_once_have_response_times_in_microseconds() throws Exception {
    try (var server = new KnownCapacityServer(8, Duration.ZERO)) {
      perform(curve(server.baseUrl()), () -> {});
    }
    RecordedRun recorded = RunLoader.read(run);
    ResponseTimes all =
        ResponseTimes.sum(recorded.responses().stream().map(ResponseWindow::times).toList());
    assertThat(all.count()).isEqualTo(480);
    assertThat(all.percentileMicros(50)).isPositive();
    assertThat(BelowMillisecond.share(recorded)).isLessThan(0.05);
  }

  @Test
  void a_shared_probe_ends_by_what_all_measured_together() throws Exception {
    try (var server = new KnownCapacityServer(2, Duration.ofMillis(10))) {
      perform(probe(server.baseUrl()), () -> {});

      List<StepEvent> ended =
          RunReader.steps(run, "probe").stream()
              .filter(step -> step.event() == StepEvent.Kind.ENDED)
              .toList();
      assertThat(ended).extracting(step -> step.users().orElseThrow()).startsWith(1, 2, 4, 8);
      double sum = 0;
      for (Path account : run.stepFiles("probe")) {
        sum +=
            JsonLinesReader.all(account, StepEvent.class).stream()
                .filter(step -> step.step().equals("probe-4"))
                .flatMap(step -> step.throughput().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
      }
      assertThat(ended.get(2).throughput()).contains(sum);
      assertThat(sum).isBetween(1.0, 1.1 * server.capacity());
      assertThat(ended.get(ended.size() - 1).reason()).contains(EndReason.CONVERGED);
      // Of nine steps.
      assertThat(ended).hasSizeLessThan(9);
    }
  }

  @Test
  void one_that_is_killed_is_named_and_the_others_go_on() throws Exception {
    try (var server = new KnownCapacityServer(8, Duration.ofMillis(10))) {
      perform(
          curve(server.baseUrl()),
          () -> {
            if (server.answered() > 40) {
              injectors("1").forEach(ProcessHandle::destroyForcibly);
            }
          });
    }
    RecordedRun recorded = RunLoader.read(run);
    assertThat(recorded.isComplete()).isTrue();
    assertThat(recorded.steps())
        .filteredOn(step -> step.event() == StepEvent.Kind.ENDED)
        .allMatch(step -> step.reason().equals(Optional.of(EndReason.SCHEDULE)))
        .last()
        .satisfies(back -> assertThat(back.rate()).contains(30.0));
    assertThat(Analyser.analyse(recorded).caveats().warnings())
        .filteredOn(warning -> warning.code() == WarningCode.INJECTOR_LOST)
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.name("text").orElseThrow())
                    .startsWith("injector 2 of 2 was killed at ")
                    .endsWith(" s of curve: from then on half of the load was not sent"));
  }

  @Test
  void a_target_that_does_not_answer_is_said_once() throws Exception {
    int nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = closed.getLocalPort();
    }
    assertThatThrownBy(() -> perform(curve("http://127.0.0.1:" + nobody), () -> {}))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("nothing answers at http://127.0.0.1:" + nobody)
        .hasMessageNotContaining("\n");
    assertThat(injectors("")).isEmpty();
  }

  @Test
  void a_run_that_is_stopped_leaves_none_of_them() throws Exception {
    try (var server = new KnownCapacityServer(8, Duration.ofMillis(10))) {
      Teardown teardown = new Teardown();
      List<ProcessHandle> seen = new ArrayList<>();
      assertThatThrownBy(
              () ->
                  perform(
                      curve(server.baseUrl()),
                      () -> {
                        if (server.answered() > 0) {
                          seen.addAll(injectors("").toList());
                          teardown.close();
                        }
                      },
                      teardown))
          .isInstanceOf(FailedException.class)
          .hasMessageContaining("stopped");
      assertThat(seen).hasSize(2).noneMatch(ProcessHandle::isAlive);
      assertThat(injectors("")).isEmpty();
    }
  }
}
