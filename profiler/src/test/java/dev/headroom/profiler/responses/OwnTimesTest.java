package dev.headroom.profiler.responses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.load.FailureKind;
import dev.headroom.run.load.ResponseLogReader;
import dev.headroom.run.load.ResponseLogWriter;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTimesTest {
  private static final long SECOND = 1_800_000_000;

  @TempDir private Path folder;

  private static ResponseTimes micros(long... each) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (long one : each) {
      counts.merge(one, 1L, Long::sum);
    }
    return ResponseTimes.of(counts);
  }

  private static long[] many(int count, int seed) {
    return new Random(seed).longs(count, 100, 900).toArray();
  }

  /** The own times of one injector beside its log, of which only the name counts. */
  private Path log(String phase, boolean ok, long... own) throws IOException {
    Path times = folder.resolve("times-" + phase + ".hlog");
    try (ResponseLogWriter writer = new ResponseLogWriter(times, SECOND)) {
      writer.write(new ResponseWindow(SECOND, SECOND + 1.0, "a", ok, micros(own)));
      writer.finish();
    }
    return folder.resolve("simulation-" + phase + ".log");
  }

  private interface Logged {
    void into(ResponseWindows windows);
  }

  private static Logged atOnce(int count) {
    return windows -> {
      for (int i = 0; i < count; i++) {
        windows.add("a", 1_000 * SECOND, 1_000 * SECOND, true);
      }
    };
  }

  private List<ResponseWindow> reduced(Logged logged, Path... logs) throws IOException {
    Path file = folder.resolve("responses.hlog");
    try (ResponseLogWriter writer = new ResponseLogWriter(file, SECOND)) {
      ResponseWindows windows = new ResponseWindows(writer);
      for (Path log : logs) {
        try (OwnTimes own = OwnTimes.beside(log)) {
          windows.timesFrom(own);
          logged.into(windows);
          windows.finish();
        }
      }
      writer.finish();
    }
    List<ResponseWindow> read = new ArrayList<>();
    assertThat(ResponseLogReader.read(file, read)).isZero();
    return read;
  }

  @Test
  void times_below_a_millisecond_are_those_that_the_injector_measured() throws IOException {
    long[] own = many(500, 1);

    assertThat(reduced(atOnce(500), log("curve", true, own)))
        .extracting(ResponseWindow::times)
        .containsExactly(micros(own));
  }

  @Test
  void the_own_times_of_injectors_add_up_without_loss() throws IOException {
    long[] one = many(300, 2);
    long[] other = many(300, 3);
    Histogram both = new Histogram(3);
    micros(one).addTo(both);
    micros(other).addTo(both);

    List<ResponseWindow> windows =
        reduced(atOnce(300), log("curve-1of2", true, one), log("curve-2of2", true, other));
    Histogram merged = new Histogram(3);
    windows.forEach(window -> window.times().addTo(merged));

    assertThat(merged).isEqualTo(both);
  }

  @Test
  void a_few_answers_that_fell_into_another_second_change_no_count() throws IOException {
    long[] own = many(97, 4);

    ResponseTimes times = reduced(atOnce(100), log("curve", true, own)).get(0).times();
    assertThat(times.count()).isEqualTo(100);
    assertThat(times.percentileMicros(50)).isBetween(100L, 900L);
    assertThat(times.countBelow(1)).isZero();
  }

  @Test
  void where_the_injector_missed_many_the_log_s_times_stay() throws IOException {
    assertThat(reduced(atOnce(100), log("curve", true, many(80, 5))))
        .extracting(ResponseWindow::times)
        .containsExactly(micros(new long[100]));
  }

  @Test
  void without_own_times_the_log_s_stay() throws IOException {
    assertThat(reduced(atOnce(3), folder.resolve("simulation.log")))
        .extracting(ResponseWindow::times)
        .containsExactly(micros(0, 0, 0));
  }

  @Test
  void failures_keep_their_kind_and_take_the_own_times_of_failures() throws IOException {
    Logged failed =
        windows -> windows.addFailed("a", 1_000 * SECOND, 1_000 * SECOND, FailureKind.CONNECTION);

    assertThat(reduced(failed, log("curve", false, 250)))
        .containsExactly(
            new ResponseWindow(
                SECOND, SECOND + 1.0, "a", Optional.of(FailureKind.CONNECTION), micros(250)));
    assertThat(reduced(failed, log("curve", true, 250)))
        .extracting(ResponseWindow::times)
        .containsExactly(micros(0));
  }

  private static void fail(ResponseWindows windows, String request, FailureKind kind) {
    windows.addFailed(request, 1_000 * SECOND - 1, 1_000 * SECOND, kind);
  }

  @Test
  void failures_of_several_kinds_keep_the_log_s_times() throws IOException {
    Logged both =
        windows -> {
          fail(windows, "a", FailureKind.CONNECTION);
          fail(windows, "a", FailureKind.TIMEOUT);
          windows.add("a", 1_000 * SECOND - 1, 1_000 * SECOND, true);
        };

    assertThat(reduced(both, log("curve", false, 1_100, 1_200)))
        .hasSize(3)
        .allSatisfy(window -> assertThat(window.times()).isEqualTo(micros(1_000)));
    assertThat(reduced(both, log("curve", true, 1_300)))
        .filteredOn(ResponseWindow::ok)
        .extracting(ResponseWindow::times)
        .containsExactly(micros(1_300));
  }

  @Test
  void failures_of_another_request_or_second_are_no_others_of_this_one() throws IOException {
    Logged apart =
        windows -> {
          fail(windows, "a", FailureKind.CONNECTION);
          fail(windows, "b", FailureKind.TIMEOUT);
          windows.addFailed(
              "a", 1_000 * SECOND + 1_000, 1_000 * SECOND + 1_000, FailureKind.TIMEOUT);
        };

    assertThat(reduced(apart, log("curve", false, 1_100)))
        .filteredOn(window -> window.failure().equals(Optional.of(FailureKind.CONNECTION)))
        .extracting(ResponseWindow::times)
        .containsExactly(micros(1_100));
  }

  @Test
  void a_failure_beside_more_own_times_than_it_keeps_the_log_s_time() throws IOException {
    Logged one = windows -> fail(windows, "a", FailureKind.CONNECTION);

    assertThat(reduced(one, log("curve", false, 1_100, 5_000_000)))
        .extracting(ResponseWindow::times)
        .containsExactly(micros(1_000));
  }
}
