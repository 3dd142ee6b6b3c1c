package dev.headroom.profiler.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.profiler.collect.Await;
import dev.headroom.profiler.collect.CgroupFolder;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.profiler.collect.os.BoxDiskCollector;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.metric.SystemMetric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecorderTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path folder;

  private final PlantedCollector sound = PlantedCollector.sound("sound");
  private RunDirectory run;

  @BeforeEach
  void create() throws IOException {
    run = Runs.create(folder.resolve("run"));
  }

  private Recorder start(PlantedCollector... collectors) throws IOException {
    return Recorder.start(run, List.of(), List.of(collectors));
  }

  private Path file(PlantedCollector collector) {
    return run.series("host", collector.source());
  }

  /** Until it has looked a few times from now on. */
  private static void awaitLooks(PlantedCollector collector) {
    int before = collector.looks();
    Await.until(() -> collector.looks() >= before + 3);
  }

  @Test
  void a_run_that_was_completed_says_so_last() throws IOException {
    try (Recorder recorder = start(sound)) {
      recorder.phaseBegan("probe");
      awaitLooks(sound);
      recorder.phaseEnded("probe");
      recorder.complete();
    }

    assertThat(Runs.last(run).kind()).isEqualTo(EventKind.COMPLETE);
    assertThat(Runs.events(run, EventKind.STOPPED)).isEmpty();
    assertThat(Runs.events(run, EventKind.PHASE_BEGAN))
        .extracting(Event::attributes)
        .containsExactly(Map.of("phase", "probe"));
    assertThat(Runs.lines(file(sound))).hasSizeGreaterThanOrEqualTo(2);
    assertThat(sound.closed()).isEqualTo(1);
  }

  @Test
  void a_collector_that_is_not_wanted_at_an_endpoint_is_not_missing_there() throws IOException {
    WatchedBox bare = new WatchedBox("box-1", List.of(new CgroupFolder(folder)));
    try (Recorder recorder = Recorder.start(run, List.of(bare), List.of(new BoxDiskCollector()))) {
      recorder.complete();
    }

    assertThat(Runs.events(run)).extracting(Event::source).doesNotContain("disk");
  }

  @Test
  void a_run_that_was_not_completed_says_so_last() throws IOException {
    try (Recorder recorder = start(sound)) {
      awaitLooks(sound);
    }

    assertThat(Runs.last(run).kind()).isEqualTo(EventKind.STOPPED);
  }

  @Test
  void a_run_that_is_stopped_at_once_says_so_last() throws IOException {
    for (int i = 0; i < 30; i++) {
      run = Runs.create(folder.resolve("run-" + i));
      start(sound, new PlantedCollector("other", PlantedCollector::write)).close();

      assertThat(Runs.last(run).kind()).isEqualTo(EventKind.STOPPED);
    }
  }

  @Test
  void what_ended_stays_as_it_is() throws IOException {
    Recorder recorder = start(sound);
    awaitLooks(sound);
    recorder.complete();
    List<?> before = Runs.lines(file(sound));

    recorder.complete();
    recorder.close();

    assertThat(Runs.lines(file(sound))).isEqualTo(before);
    assertThat(Runs.events(run, EventKind.COMPLETE)).hasSize(1);
  }

  @Test
  void a_collector_that_fails_is_told_once_and_asked_again() throws IOException {
    PlantedCollector failing =
        new PlantedCollector(
            "failing",
            sink -> {
              throw new IOException("no such luck");
            });
    try (Recorder recorder = start(failing, sound)) {
      awaitLooks(failing);
      awaitLooks(sound);
      recorder.complete();
    }

    assertThat(Runs.events(run, EventKind.COLLECTOR_FAILED))
        .singleElement()
        .satisfies(event -> assertThat(event.text()).contains("no such luck"))
        .satisfies(event -> assertThat(event.source()).isEqualTo("failing"))
        .satisfies(
            event ->
                assertThat(event.attributes())
                    .isEqualTo(Map.of("box", "host", "collector", "failing")));
    assertThat(file(failing)).doesNotExist();
    assertThat(failing.closed()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"StackOverflowError", "UnsatisfiedLinkError", "IllegalStateException"})
  void errors_of_the_machine_are_failures_like_others(String name) throws IOException {
    PlantedCollector failing =
        new PlantedCollector("failing", sink -> throwing("java.lang." + name));
    try (Recorder recorder = start(failing, sound)) {
      awaitLooks(failing);
      awaitLooks(sound);
      recorder.complete();
    }

    assertThat(Runs.events(run, EventKind.COLLECTOR_FAILED))
        .singleElement()
        .satisfies(event -> assertThat(event.text()).contains(name));
  }

  private static void throwing(String name) throws ReflectiveOperationException {
    Throwable failure = (Throwable) Class.forName(name).getDeclaredConstructor().newInstance();
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  @Test
  void a_collector_that_hangs_is_told_at_the_end_and_writes_nothing_after_it() throws IOException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    CountDownLatch wrote = new CountDownLatch(1);
    PlantedCollector hanging =
        new PlantedCollector(
            "hanging",
            sink -> {
              asked.countDown();
              awaitStubbornly(released);
              PlantedCollector.write(sink);
              wrote.countDown();
            });
    try (Recorder recorder = start(hanging, sound)) {
      Await.until(() -> asked.getCount() == 0);
      awaitLooks(sound);
      recorder.complete();
    }
    released.countDown();
    Await.until(() -> wrote.getCount() == 0);

    assertThat(Runs.events(run, EventKind.COLLECTOR_FAILED))
        .singleElement()
        .satisfies(event -> assertThat(event.text()).contains("no answer"));
    assertThat(Runs.last(run).kind()).isEqualTo(EventKind.COMPLETE);
    assertThat(file(hanging)).doesNotExist();
  }

  private static void awaitStubbornly(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // As code does that has nowhere to go.
      }
    }
  }

  @Test
  void an_interruption_that_a_collector_left_behind_closes_no_file() throws IOException {
    PlantedCollector rude =
        new PlantedCollector(
            "rude",
            sink -> {
              Thread.currentThread().interrupt();
              PlantedCollector.write(sink);
              Thread.currentThread().interrupt();
              sink.processEnded("java");
              Thread.currentThread().interrupt();
            });
    try (Recorder recorder = start(rude, sound)) {
      awaitLooks(rude);
      recorder.complete();
    }

    assertThat(Runs.lines(file(rude))).hasSizeGreaterThanOrEqualTo(2);
    assertThat(Runs.events(run, EventKind.COLLECTOR_FAILED)).isEmpty();
    assertThat(Runs.events(run, EventKind.PROCESS_DIED)).hasSize(1);
    assertThat(Runs.last(run).kind()).isEqualTo(EventKind.COMPLETE);
  }

  @Test
  void what_is_no_finite_number_is_not_written() throws IOException {
    PlantedCollector odd =
        new PlantedCollector(
            "odd",
            sink ->
                sink.metrics(
                    Map.of(
                        SystemMetric.CPU_LOGICAL_COUNT.key(),
                        Double.NaN,
                        SystemMetric.MEMORY_AVAILABLE.key(),
                        5.0)));
    try (Recorder recorder = start(odd)) {
      awaitLooks(odd);
      recorder.complete();
    }

    assertThat(Runs.lines(file(odd)))
        .allSatisfy(line -> assertThat(line.path("v").size()).isEqualTo(1));
  }

  @Test
  void a_full_disk_under_one_collector_is_told_once_and_the_others_go_on() throws IOException {
    assumeTrue(Files.exists(FULL), "no " + FULL + " here");
    PlantedCollector unlucky = PlantedCollector.sound("unlucky");
    Files.createSymbolicLink(file(unlucky), FULL);
    try (Recorder recorder = start(unlucky, sound)) {
      awaitLooks(unlucky);
      awaitLooks(sound);
      recorder.complete();
    }

    assertThat(Runs.events(run, EventKind.COLLECTOR_FAILED))
        .extracting(Event::source)
        .containsExactly("unlucky");
    assertThat(Runs.last(run).kind()).isEqualTo(EventKind.COMPLETE);
  }

  @Test
  void a_full_disk_under_the_events_is_a_failure_of_the_end_and_stops_all() throws IOException {
    assumeTrue(Files.exists(FULL), "no " + FULL + " here");
    Files.createSymbolicLink(run.events(), FULL);
    Recorder recorder = start(sound);
    awaitLooks(sound);

    assertThatThrownBy(recorder::complete).isInstanceOf(UncheckedIOException.class);

    assertThat(sound.closed()).isEqualTo(1);
    assertThat(Runs.lines(file(sound))).isNotEmpty();
  }
}
