package dev.headroom.profiler.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.profiler.collect.Await;
import dev.headroom.profiler.collect.Sink;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunReader;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.SystemMetric;
import dev.headroom.run.series.Series;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that report what was, as a cloud's metrics and agents on other machines do. */
class PastSamplesTest {
  private static final int MINUTE = 60;
  private static final int MINUTES_A_LOOK = 3;

  /** What each minute adds to the counter: more cores than anybody has. */
  private static final double GROWTH_A_MINUTE = 600_000;

  @TempDir private Path folder;

  private final long begin = Instant.now().getEpochSecond() - 300;
  private final AtomicInteger looks = new AtomicInteger();
  private final PlantedCollector past = new PlantedCollector("past", this::report);
  private final PlantedCollector present = PlantedCollector.sound("present");
  private RunDirectory run;

  @BeforeEach
  void create() throws IOException {
    run = Runs.create(folder.resolve("run"));
  }

  /** Three minutes, the newest first, the oldest of which the look before has told already. */
  private void report(Sink sink) {
    int first = looks.getAndIncrement() * (MINUTES_A_LOOK - 1);
    for (int minute = first + MINUTES_A_LOOK - 1; minute >= first; minute--) {
      sink.metrics(
          Instant.ofEpochSecond(begin + (long) minute * MINUTE),
          Map.of(CgroupMetric.CPU_TIME.key(), minute * GROWTH_A_MINUTE));
    }
  }

  private Recorder recordThreeLooks() throws IOException {
    Recorder recorder = Recorder.start(run, List.of(), List.of(past, present));
    Await.until(() -> past.looks() >= 4 && present.looks() >= 2);
    return recorder;
  }

  @Test
  void they_land_at_their_own_time_and_are_read_in_its_order() throws IOException {
    try (Recorder recorder = recordThreeLooks()) {
      recorder.complete();
    }

    Series read = RunReader.read(run).series("host", CgroupMetric.CPU_TIME.key()).orElseThrow();

    assertThat(read.size()).isGreaterThan(2 * (MINUTES_A_LOOK - 1));
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.secondsAt(i)).isEqualTo(begin + (double) i * MINUTE);
      assertThat(read.valueAt(i)).isEqualTo(i * GROWTH_A_MINUTE);
    }
    assertThat(read.rate(begin, begin + 2.0 * MINUTE)).isEqualTo(GROWTH_A_MINUTE / MINUTE);
  }

  @Test
  void what_is_reported_as_now_stands_beside_them_at_the_time_of_the_look() throws IOException {
    double before = System.currentTimeMillis() / 1e3;
    try (Recorder recorder = recordThreeLooks()) {
      recorder.complete();
    }
    double after = System.currentTimeMillis() / 1e3;

    Series now =
        RunReader.read(run).series("host", SystemMetric.CPU_LOGICAL_COUNT.key()).orElseThrow();

    assertThat(now.secondsAt(0)).isGreaterThanOrEqualTo(before);
    assertThat(now.secondsAt(now.size() - 1)).isLessThanOrEqualTo(after);
  }

  @Test
  void the_file_keeps_the_order_in_which_they_were_told() throws IOException {
    try (Recorder recorder = recordThreeLooks()) {
      recorder.complete();
    }

    assertThat(Runs.lines(run.series("host", "past")).subList(0, MINUTES_A_LOOK + 1))
        .extracting(line -> line.path("t").asDouble() - begin)
        .containsExactly(120.0, 60.0, 0.0, 240.0);
  }

  @Test
  void a_live_view_does_not_take_them_for_now() throws IOException {
    double now = System.currentTimeMillis() / 1e3;
    LatestSamples latest = new LatestSamples();
    SampleFiles files = new SampleFiles(run, "host", "past", latest, process -> {});
    report(files);
    assertThat(latest.cpuCores("host", now)).isEmpty();

    SampleFiles live = new SampleFiles(run, "host", "cgroup", latest, process -> {});
    live.metrics(Instant.ofEpochSecond(begin + 400), Map.of(CgroupMetric.CPU_TIME.key(), 1.0));
    live.metrics(Instant.ofEpochSecond(begin + 402), Map.of(CgroupMetric.CPU_TIME.key(), 2.0));
    report(live);

    assertThat(latest.cpuCores("host", begin + 400)).hasValue(0.5);
    files.close();
    live.close();
  }
}
