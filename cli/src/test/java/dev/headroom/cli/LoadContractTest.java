package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.promise.SideBySide;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.option.TurnOptions;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.plan.StepPhase;
import dev.headroom.load.plan.StepResult;
import dev.headroom.load.record.InjectorFigure;
import dev.headroom.load.record.JsonLines;
import dev.headroom.load.record.StepRecorder;
import dev.headroom.load.times.RequestTimes;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunReader;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseTimesCursor;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.metric.Metrics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the load writes is what the run format reads. The two modules do not know each other, so
 * that the simulations work alone; here is where their names meet.
 */
class LoadContractTest {
  private static final Instant NOW = Instant.ofEpochMilli(1_800_000_000_250L);
  private static final double NOW_SECONDS = 1_800_000_000.25;

  @TempDir private Path folder;

  @Test
  void every_figure_of_the_injector_is_in_the_catalogue() {
    assertThat(InjectorFigure.values())
        .allSatisfy(
            figure -> assertThat(Metrics.named(figure.metricName())).as("%s", figure).isPresent());
  }

  @Test
  void every_injector_metric_of_the_catalogue_is_written() {
    List<String> written =
        Arrays.stream(InjectorFigure.values()).map(InjectorFigure::metricName).toList();
    assertThat(InjectorMetric.values())
        .extracting(InjectorMetric::metricName)
        .isSubsetOf(written)
        .isNotEmpty();
  }

  @Test
  void phases_have_the_same_names_on_both_sides() {
    assertThat(Arrays.stream(StepPhase.values()).map(StepPhase::code))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Phase.values()).filter(p -> p != Phase.OTHER).map(Phase::code).toList());
  }

  @Test
  void reasons_of_an_end_have_the_same_names_on_both_sides() {
    assertThat(Arrays.stream(StepEnd.values()).map(StepEnd::code))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(EndReason.values())
                .filter(reason -> reason != EndReason.OTHER)
                .map(EndReason::code)
                .toList());
  }

  @Test
  void a_closed_step_is_read_as_it_was_written() throws IOException {
    RunDirectory run = run();
    LoadStep step = LoadStep.closed("probe-8", StepPhase.PROBE, 3, 8, 4);
    StepRecorder recorder = recorder(run, "probe");
    recorder.began(step, 2);
    recorder.ended(step, StepEnd.CONVERGED, Optional.of(new StepResult(8, 123.5, 494, 1)));

    assertThat(RunReader.read(run).steps())
        .containsExactly(
            new StepEvent(
                NOW_SECONDS,
                StepEvent.Kind.BEGAN,
                "probe-8",
                Phase.PROBE,
                3,
                Optional.of(8),
                Optional.empty(),
                4,
                Optional.empty(),
                Optional.empty()),
            new StepEvent(
                NOW_SECONDS,
                StepEvent.Kind.ENDED,
                "probe-8",
                Phase.PROBE,
                3,
                Optional.of(8),
                Optional.empty(),
                4,
                Optional.of(EndReason.CONVERGED),
                Optional.of(123.5),
                Optional.of(494L),
                Optional.of(1L),
                Optional.empty()));
  }

  @Test
  void response_times_in_microseconds_are_read_as_they_were_written() throws IOException {
    Path file = run().times("curve");
    AtomicLong nanos = new AtomicLong();
    RequestTimes times =
        new RequestTimes(Optional.of(file), Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);
    long began = times.begin();
    nanos.addAndGet(420_000);
    times.ended("GET /posts/{id}, 2nd", true, began);
    nanos.addAndGet(1_000_000);
    times.ended("GET /posts/{id}, 2nd", false, began);
    times.writeAll();

    try (ResponseTimesCursor cursor = new ResponseTimesCursor(file)) {
      ResponseTimes ok = cursor.of(NOW.getEpochSecond(), "GET /posts/{id}, 2nd", true);
      ResponseTimes failed = cursor.of(NOW.getEpochSecond(), "GET /posts/{id}, 2nd", false);
      assertThat(ok).isEqualTo(ResponseTimes.of(new long[] {420}, new long[] {1}));
      assertThat(failed).isEqualTo(ResponseTimes.of(new long[] {1_420}, new long[] {1}));
    }
  }

  @Test
  void an_open_step_is_read_as_it_was_written() throws IOException {
    RunDirectory run = run();
    LoadStep step = LoadStep.open("curve-40%", StepPhase.CURVE, 1, 40.5, 6);
    recorder(run, "curve").ended(step, StepEnd.SATURATED, 17);

    assertThat(RunReader.read(run).steps())
        .containsExactly(
            new StepEvent(
                NOW_SECONDS,
                StepEvent.Kind.ENDED,
                "curve-40%",
                Phase.CURVE,
                1,
                Optional.empty(),
                Optional.of(40.5),
                6,
                Optional.of(EndReason.SATURATED),
                Optional.empty()));
  }

  @Test
  void the_dispersion_that_is_asked_of_arrivals_is_read_as_it_was_written() throws IOException {
    RunDirectory run = run();
    LoadStep bursts = LoadStep.open("hold-60%", StepPhase.TRAFFIC, 0, 120, 60).dispersed(20);
    StepRecorder recorder = recorder(run, "traffic");
    recorder.began(bursts, 0);
    recorder.began(LoadStep.open("replay-1", StepPhase.TRAFFIC, 1, 120, 60), 0);

    assertThat(RunReader.read(run).steps())
        .extracting(StepEvent::dispersion)
        .containsExactly(Optional.of(20.0), Optional.empty());
  }

  /** The turns that the load plans are those in which the analysis finds the factor. */
  @Test
  void turns_of_two_systems_are_told_apart_by_their_names() throws IOException {
    RunDirectory run = run();
    StepRecorder recorder = recorder(run, "side-by-side");
    TurnOptions turns =
        LoadOptions.of(Map.of(TurnOptions.OTHER_BASE_URL, "http://127.0.0.1:1")).turns();
    for (LoadStep turn : LoadPlan.turns(turns)) {
      int perSecond = LoadPlan.loadsBefore(turn.name()) ? 100 : 250;
      recorder.began(turn, 0);
      recorder.ended(
          turn, StepEnd.SCHEDULE, Optional.of(new StepResult(8, perSecond, 3L * perSecond, 0)));
    }

    RecordedRun recorded = RunReader.read(run);
    assertThat(SideBySide.of(recorded).orElseThrow().factor().estimate())
        .isCloseTo(2.5, within(1e-9));
  }

  private RunDirectory run() throws IOException {
    return EmptyRun.in(folder, "run");
  }

  private static StepRecorder recorder(RunDirectory run, String phase) {
    return new StepRecorder(
        new JsonLines(Optional.of(run.steps(phase))), Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
