package dev.headroom.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.file.JsonLinesWriter;
import dev.headroom.run.file.RunFormatException;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.ResponseLogWriter;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Sample;
import dev.headroom.run.series.Series;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import dev.headroom.run.statement.TableAccess;
import dev.headroom.run.statement.TableIndex;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRoundTripTest {
  private static final TableAccess ACCESS = new TableAccess("t", "ALL", "", 100);

  private static final double T0 = 1_700_000_000.0;
  private static final MetricKey JAVA_CPU = ProcessMetric.CPU_TIME.key("process", "java");

  @TempDir Path folder;

  static RunManifest manifest() {
    return new RunManifest(
        FormatVersion.CURRENT_TEXT,
        "r1",
        T0,
        "stage-1",
        "http://127.0.0.1:8080",
        "probe+curve",
        Optional.of(new Goal(1000, Optional.of(0.2))),
        42,
        List.of(
            new Box(
                "box-1",
                List.of("web", "database"),
                Optional.of(0.3),
                Optional.empty(),
                Optional.of(0.1),
                List.of(new BoxProcess("java", 17, BoxProcess.Kind.JVM))),
            new Box(
                "box-2",
                "host-2",
                List.of("worker"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of())),
        List.of(
            new Machine("cpu", 2, 1 << 30, "linux", "cgroup-v1"),
            new Machine("host-2", "cpu", 8, 4L << 30, "linux", "none")),
        Map.of("headroom", "0.1"));
  }

  private RunDirectory recorded() throws IOException {
    RunDirectory run = RunDirectory.create(folder.resolve("r1"), manifest());
    try (JsonLinesWriter series = JsonLinesWriter.append(run.series("box-1", "process"))) {
      for (int i = 0; i <= 10; i++) {
        series.write(new Sample(T0 + i, Map.of(JAVA_CPU.toString(), 0.25 * i)));
      }
    }
    try (JsonLinesWriter steps = JsonLinesWriter.append(run.steps("probe"))) {
      steps.write(
          new StepEvent(
              T0,
              StepEvent.Kind.BEGAN,
              "probe-1",
              Phase.PROBE,
              0,
              Optional.of(1),
              Optional.empty(),
              4,
              Optional.empty(),
              Optional.empty()));
    }
    try (JsonLinesWriter statements = JsonLinesWriter.append(run.statements("box-1"))) {
      statements.write(
          new StatementSnapshot(
              T0,
              List.of(
                  new StatementDigest("d", "s", "SELECT ?", 1, 0.5, 0, 10, 1, 0, 1, 0, 0.4)
                      .seenAs("SELECT '?%'", List.of(ACCESS))),
              List.of(new TableIndex("s", "t", "PRIMARY", List.of("id"), 100))));
    }
    try (ResponseLogWriter log = new ResponseLogWriter(run.responses(), T0)) {
      log.write(window(T0, "GET /a b,c", true, 1000, 2000, 3000));
      log.write(window(T0 + 1, "GET /a b,c", false, 5_000_000));
      log.finish();
    }
    try (JsonLinesWriter events = JsonLinesWriter.append(run.events())) {
      events.write(new Event(T0 + 10, EventKind.COMPLETE, "recorder", "done", Map.of()));
    }
    return run;
  }

  private static ResponseWindow window(double start, String request, boolean ok, long... micros) {
    Histogram histogram = new Histogram(3);
    for (long value : micros) {
      histogram.recordValue(value);
    }
    return new ResponseWindow(start, start + 1, request, ok, ResponseTimes.of(histogram));
  }

  @Test
  void what_the_writers_wrote_the_reader_reads() throws IOException {
    RunDirectory written = recorded();
    RecordedRun run = RunReader.read(RunDirectory.open(written.root()));

    assertThat(run.manifest()).isEqualTo(manifest());
    assertThat(run.isComplete()).isTrue();
    assertThat(run.missing()).isEmpty();
    assertThat(run.series("box-1", JAVA_CPU).orElseThrow().rate(T0 + 1.5, T0 + 7.25))
        .isEqualTo(0.25);
    assertThat(run.steps()).extracting(StepEvent::step).containsExactly("probe-1");
    assertThat(run.statements().get("box-1").get(0).digests().get(0).rowsExamined()).isEqualTo(10);
    assertThat(run.statements().get("box-1").get(0).digests().get(0).shape())
        .isEqualTo("SELECT '?%'");
    assertThat(run.statements().get("box-1").get(0).digests().get(0).accesses())
        .containsExactly(ACCESS);
    assertThat(run.statements().get("box-1").get(0).indexes().get(0).columns())
        .containsExactly("id");
    assertThat(run.responses())
        .extracting(ResponseWindow::request, ResponseWindow::ok, ResponseWindow::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("GET /a b,c", true, 3L),
            org.assertj.core.groups.Tuple.tuple("GET /a b,c", false, 1L));
    assertThat(run.responses().get(0).startSeconds()).isEqualTo(T0);
    assertThat(run.responses().get(0).times().percentileMicros(50)).isEqualTo(2000);
  }

  @Test
  void a_run_killed_at_any_byte_is_still_read() throws IOException {
    RunDirectory run = recorded();
    Path series = run.series("box-1", "process");
    byte[] whole = Files.readAllBytes(series);
    for (int cut = 0; cut < whole.length; cut += 7) {
      Files.write(series, java.util.Arrays.copyOf(whole, cut));
      RecordedRun read = RunReader.read(RunDirectory.open(run.root()));
      long wholeLines = new String(whole, 0, cut, "UTF-8").chars().filter(c -> c == '\n').count();
      int samples = read.series("box-1", JAVA_CPU).map(Series::size).orElse(0);
      // A cut just before the line's end leaves the line readable.
      assertThat(samples).isBetween((int) wholeLines, (int) wholeLines + 1);
    }
  }

  @Test
  void a_run_without_its_end_says_so() throws IOException {
    RunDirectory run = recorded();
    Files.delete(run.events());
    Files.delete(run.responses());
    RecordedRun read = RunReader.read(RunDirectory.open(run.root()));
    assertThat(read.isComplete()).isFalse();
    assertThat(read.missing())
        .contains(new Gap(Gap.Code.BROKEN_OFF), new Gap(Gap.Code.NO_RESPONSES));
  }

  @Test
  void a_torn_line_is_reported_with_its_file() throws IOException {
    RunDirectory run = recorded();
    Files.writeString(run.series("box-1", "process"), "{\"t\": 17", StandardOpenOption.APPEND);
    assertThat(RunReader.read(run).missing())
        .containsExactly(
            new Gap(Gap.Code.DAMAGED_LINES, Map.of(Gap.Value.COUNT, 1L))
                .in("metrics/box-1.process.jsonl"));
  }

  @Test
  void a_future_major_version_is_refused_by_name() throws IOException {
    RunDirectory run = recorded();
    Path file = run.root().resolve(RunLayout.MANIFEST);
    Files.writeString(file, Files.readString(file).replace("\"1.1\"", "\"2.0\""));
    assertThatThrownBy(() -> RunDirectory.open(run.root()))
        .isInstanceOf(RunFormatException.class)
        .hasMessageContaining("format version 2.0")
        .hasMessageContaining("reads version 1.x");
  }

  @Test
  void a_newer_minor_version_is_read_and_its_new_fields_passed_over() throws IOException {
    RunDirectory run = recorded();
    Path file = run.root().resolve(RunLayout.MANIFEST);
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"1.1\"", "\"1.7\"")
            .replaceFirst("\\{", "{ \"weather\": \"fine\","));
    assertThat(RunDirectory.open(run.root()).manifest().id()).isEqualTo("r1");
  }

  @Test
  void folders_and_files_that_are_no_runs_are_refused() throws IOException {
    assertThatThrownBy(() -> RunDirectory.open(folder.resolve("nowhere")))
        .hasMessageContaining("there is no such folder");
    assertThatThrownBy(() -> RunDirectory.open(folder)).hasMessageContaining("it has no run.json");
    Files.writeString(folder.resolve("run.json"), "[1, 2");
    assertThatThrownBy(() -> RunDirectory.open(folder))
        .isInstanceOf(RunFormatException.class)
        .hasMessageContaining("is not a run's manifest");
    Files.writeString(folder.resolve("run.json"), "{\"name\": \"something else\"}");
    assertThatThrownBy(() -> RunDirectory.open(folder))
        .hasMessageContaining("it has no formatVersion");
  }

  @Test
  void a_run_is_never_overwritten() throws IOException {
    RunDirectory run = recorded();
    assertThatThrownBy(() -> RunDirectory.create(run.root(), manifest()))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void names_that_would_leave_the_folder_are_refused() throws IOException {
    RunDirectory run = recorded();
    assertThatThrownBy(() -> run.series("../box", "process"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> run.profile("a/b")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void files_of_other_names_are_passed_over() throws IOException {
    RunDirectory run = RunDirectory.create(folder.resolve("r"), manifest());
    for (String name :
        new String[] {
          "a.b.c.jsonl",
          "jsonl",
          ".jsonl",
          "a.jsonl",
          "..jsonl",
          ".b.jsonl",
          "a..jsonl",
          "a.b.json",
          "a.b.jsonl.part",
          "a.b.jsonl~"
        }) {
      Files.writeString(run.metrics().resolve(name), "{\"t\":1,\"v\":{\"a\":1}}\n");
    }
    Files.createSymbolicLink(run.metrics().resolve("dangling.b.jsonl"), folder.resolve("away"));
    Files.createSymbolicLink(run.metrics().resolve("folder.b.jsonl"), folder);

    assertThat(RunReader.read(run).series().all()).isEmpty();
  }
}
