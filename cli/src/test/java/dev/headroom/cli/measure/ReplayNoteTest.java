package dev.headroom.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.EmptyRun;
import dev.headroom.cli.injector.LoadPhases;
import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.cli.option.LoadSettings;
import dev.headroom.cli.option.TrafficSettings;
import dev.headroom.profiler.record.Recorder;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunReader;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayNoteTest {
  private static final String LOG =
      """
      h - - [03/Nov/2026:10:15:00 +0000] "GET /a HTTP/1.1" 200 1
      nothing of a log
      h - - [03/Nov/2026:10:15:01 +0000] "POST /a HTTP/1.1" 200 1
      h - - [03/Nov/2026:10:15:02 +0000] "GET /b HTTP/1.1" 200 1
      """;

  @TempDir private Path folder;

  private LoadPhases phases() {
    LoadSettings load = CommandLine.populateCommand(new LoadSettings());
    return LoadPhases.of(load, "http://127.0.0.1:1", 1, Map.of());
  }

  private TrafficSettings replay() throws Exception {
    Path log = Files.writeString(folder.resolve("access.log"), LOG);
    return CommandLine.populateCommand(
        new TrafficSettings(), "--traffic", "replay", "--access-log", log.toString());
  }

  @Test
  void what_of_a_log_is_not_sent_is_said_and_stands_in_the_run() throws Exception {
    Optional<LoadPhase> phase = phases().traffic(replay(), 1, Optional.empty());
    RunDirectory run = EmptyRun.in(folder, "run");
    List<String> said = new ArrayList<>();
    try (Recorder recorder = Recorder.start(run, List.of())) {
      ReplayNote.of(phase).orElseThrow().tell(said::add, recorder::event);
    }

    assertThat(said)
        .containsExactly(
            "replay: 2 requests of the log are sent; 1 are left out by method or path, and 1 lines"
                + " could not be read");
    assertThat(RunReader.read(run).events())
        .filteredOn(event -> event.kind() == EventKind.REPLAY_PLANNED)
        .extracting(Event::attributes)
        .containsExactly(Map.of("sent", "2", "left-out", "1", "unreadable", "1"));
  }

  /** The first look is before the load, the second one when the knee is known. */
  @Test
  void a_log_is_read_once_however_often_it_is_planned() throws Exception {
    LoadPhases phases = phases();
    TrafficSettings replay = replay();
    LoadPhase first = phases.traffic(replay, 1, Optional.empty()).orElseThrow();
    Files.delete(folder.resolve("access.log"));

    assertThat(phases.traffic(replay, 400, Optional.empty()).orElseThrow().steps())
        .isEqualTo(first.steps());
  }
}
