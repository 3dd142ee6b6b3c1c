package dev.headroom.load.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestTimesTest {
  private static final long BEGIN = 1_800_000_000;
  private static final long SECOND = 1_000_000_000;

  @TempDir private Path folder;

  private final AtomicLong nanos = new AtomicLong(-5);

  private RequestTimes times() {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(BEGIN), ZoneOffset.UTC);
    return new RequestTimes(Optional.of(file()), clock, nanos::get);
  }

  private Path file() {
    return folder.resolve("times.hlog");
  }

  /** A request that ends so long after the begin. */
  private void request(RequestTimes times, String name, boolean isOk, long endNanos, long took) {
    nanos.set(endNanos - took - 5);
    long began = times.begin();
    nanos.set(endNanos - 5);
    times.ended(name, isOk, began);
  }

  private List<Histogram> written() throws IOException {
    List<Histogram> all = new ArrayList<>();
    try (HistogramLogReader reader = new HistogramLogReader(file().toFile())) {
      while (reader.hasNext()) {
        all.add((Histogram) reader.nextIntervalHistogram());
      }
    }
    return all;
  }

  @Test
  void a_request_counts_in_the_second_in_which_it_ended() throws IOException {
    RequestTimes times = times();
    request(times, "a b", true, SECOND + 1_000, 420_400);
    request(times, "a b", false, SECOND + 2_000, 2_000);
    request(times, "a b", true, 2 * SECOND, 600_000);
    times.writeAll();

    assertThat(written())
        .extracting(h -> h.getStartTimeStamp() / 1_000 + " " + h.getTag() + " " + h.getMaxValue())
        .containsExactly(
            BEGIN + 1 + " ok|a+b 420", BEGIN + 1 + " ko|a+b 2", BEGIN + 2 + " ok|a+b 600");
  }

  @Test
  void a_time_below_a_microsecond_is_one() throws IOException {
    RequestTimes times = times();
    request(times, "a", true, 100, 100);
    times.writeAll();

    assertThat(written()).extracting(Histogram::getMinValue).containsExactly(1L);
  }

  @Test
  void a_second_is_written_when_it_is_over() throws IOException {
    RequestTimes times = times();
    request(times, "a", true, SECOND - 1, 10_000);
    times.writeFinished();
    assertThat(file()).doesNotExist();

    request(times, "a", true, SECOND, 10_000);
    times.writeFinished();
    assertThat(written()).extracting(Histogram::getTotalCount).containsExactly(1L);

    times.writeAll();
    times.writeAll();
    assertThat(written()).extracting(Histogram::getTotalCount).containsExactly(1L, 1L);
  }

  @Test
  void quantiles_are_those_of_the_requests_to_three_digits() throws IOException {
    RequestTimes times = times();
    Random random = new Random(7);
    long[] micros = random.longs(20_000, 50, 30_000).toArray();
    for (long took : micros) {
      request(times, "a", true, SECOND / 2, 1_000 * took);
    }
    times.writeAll();

    Arrays.sort(micros);
    Histogram all = written().get(0);
    assertThat(all.getTotalCount()).isEqualTo(micros.length);
    for (double percentile : new double[] {1, 50, 99, 99.9}) {
      long exact = micros[(int) Math.ceil(percentile / 100 * micros.length) - 1];
      assertThat(all.getValueAtPercentile(percentile)).isCloseTo(exact, withPercentage(0.1));
    }
  }

  @Test
  void no_request_is_lost_between_threads_that_end_some_and_one_that_writes() throws Exception {
    RequestTimes times = times();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int thread = 0; thread < 4; thread++) {
      threads.execute(
          () -> {
            for (int i = 0; i < 5_000; i++) {
              times.ended("a", true, times.begin());
              nanos.addAndGet(SECOND / 1_000);
            }
          });
    }
    threads.shutdown();
    while (!threads.awaitTermination(1, TimeUnit.MILLISECONDS)) {
      times.writeFinished();
    }
    times.writeAll();

    assertThat(written().stream().mapToLong(Histogram::getTotalCount).sum()).isEqualTo(20_000);
  }

  @Test
  void a_file_that_cannot_be_written_does_not_end_the_load() throws IOException {
    Files.createDirectory(file());
    RequestTimes times = times();
    request(times, "a", true, SECOND, 10_000);
    times.writeAll();

    assertThat(file()).isEmptyDirectory();
  }

  @Test
  void without_a_file_nothing_is_measured() {
    assertThat(new RequestTimes(Optional.empty(), Clock.systemUTC(), nanos::get).isOn()).isFalse();
  }
}
