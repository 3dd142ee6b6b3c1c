package dev.headroom.profiler.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.profiler.collect.Await;
import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.DatabaseEndpoint;
import dev.headroom.profiler.collect.ThisMachine;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunReader;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recording goes on whatever dies: what is recorded, or the recorder. */
class RecorderSurvivalTest {
  @TempDir private Path folder;

  static Stream<Collector<?>> collectorsOfBoxes() {
    return Collectors.all().stream()
        .filter(collector -> collector.endpoint() != ThisMachine.class)
        // Databases are recorded where there is one.
        .filter(collector -> !DatabaseEndpoint.class.isAssignableFrom(collector.endpoint()));
  }

  @ParameterizedTest
  @MethodSource("collectorsOfBoxes")
  void a_target_that_dies_is_an_event_and_the_others_are_recorded(Collector<?> collector)
      throws Exception {
    RunDirectory run = Runs.create(folder.resolve("run"));
    PlantedCollector other = PlantedCollector.sound("other");
    try (Target target = Target.start(folder)) {
      Optional<String> unavailable =
          Watch.of(target.box(), collector).findFirst().orElseThrow().unavailable();
      assumeTrue(unavailable.isEmpty(), () -> unavailable.orElseThrow());
      Path series = run.series(target.box().name(), collector.source());
      try (Recorder recorder =
          Recorder.start(run, List.of(target.box()), List.of(collector, other))) {
        Await.until(() -> Files.exists(series) && !Runs.lines(series).isEmpty());
        target.end().run();
        Await.until(() -> !deaths(run, collector).isEmpty());
        int looks = other.looks();
        Await.until(() -> other.looks() > looks);
        recorder.complete();
      }
      assertThat(Runs.lines(series)).isNotEmpty();
    }

    assertThat(deaths(run, collector)).hasSize(1);
    assertThat(Runs.last(run).kind()).isEqualTo(EventKind.COMPLETE);
    assertThat(RunReader.read(run).isComplete()).isTrue();
  }

  private static List<Event> deaths(RunDirectory run, Collector<?> collector) throws Exception {
    return Runs.events(run).stream()
        .filter(event -> event.source().equals(collector.source()))
        .filter(
            event ->
                event.kind() == EventKind.COLLECTOR_FAILED
                    || event.kind() == EventKind.PROCESS_DIED)
        .toList();
  }

  @Test
  void a_recorder_that_is_killed_leaves_whole_lines_and_no_word_of_completion() throws Exception {
    RunDirectory run = Runs.create(folder.resolve("run"));
    Process recorder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RecorderProcess.class.getName(),
                run.root().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    try {
      Path series = run.series("host", "sound");
      Await.until(() -> Files.exists(series) && Files.readAllLines(series).size() > 20);
    } finally {
      recorder.destroyForcibly().onExit().join();
    }

    assertThat(Runs.events(run))
        .extracting(Event::kind)
        .contains(EventKind.COLLECTOR_STARTED)
        .doesNotContain(EventKind.COMPLETE, EventKind.STOPPED);
    try (Stream<Path> files = Files.list(run.metrics())) {
      for (Path file : files.toList()) {
        assertThat(Runs.lines(file)).isNotEmpty();
      }
    }
    assertThat(RunReader.read(run).isComplete()).isFalse();
  }
}
