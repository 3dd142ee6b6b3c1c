package dev.headroom.profiler.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.headroom.run.load.FailureKind;
import dev.headroom.run.load.ResponseLogWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseWindowsTest {
  /** Seconds that may be open at a time, and one to spare. */
  private static final int OPEN_SECONDS_LIMIT = 5;

  @TempDir private Path folder;

  private interface Requests {
    void into(ResponseWindows windows);
  }

  private Windows written(Requests requests) throws IOException {
    return Windows.read(write(requests));
  }

  private Path write(Requests requests) throws IOException {
    Path file = folder.resolve("responses.hlog");
    try (ResponseLogWriter writer = new ResponseLogWriter(file, 1)) {
      ResponseWindows windows = new ResponseWindows(writer);
      requests.into(windows);
      windows.finish();
      assertThat(windows.openSeconds()).isZero();
      writer.finish();
    }
    return file;
  }

  private static void ok(ResponseWindows windows, String name, long end, long millis) {
    windows.add(name, end - millis, end, true);
  }

  @Test
  void a_response_belongs_to_the_second_in_which_it_came() throws IOException {
    Windows windows =
        written(
            w -> {
              ok(w, "a", 9_999, 5_000);
              ok(w, "a", 10_000, 1);
              ok(w, "a", 10_999, 1);
              ok(w, "a", 11_000, 1);
            });

    assertThat(windows.count(9, "ok|a")).isEqualTo(1);
    assertThat(windows.count(10, "ok|a")).isEqualTo(2);
    assertThat(windows.count(11, "ok|a")).isEqualTo(1);
  }

  @Test
  void requests_and_outcomes_are_kept_apart() throws IOException {
    Windows windows =
        written(
            w -> {
              ok(w, "a", 10_000, 1);
              ok(w, "b", 10_000, 1);
              w.add("a", 9_000, 10_000, false);
            });

    assertThat(windows.tags()).containsExactlyInAnyOrder("ok|a", "ok|b", "ko|a");
  }

  @Test
  void failures_are_kept_apart_by_their_kind() throws IOException {
    Windows windows =
        written(
            w -> {
              w.addFailed("a", 9_000, 10_000, FailureKind.TIMEOUT);
              w.addFailed("a", 9_000, 10_500, FailureKind.TIMEOUT);
              w.addFailed("a", 9_000, 10_000, FailureKind.NO_PORT);
            });

    assertThat(windows.tags()).containsExactlyInAnyOrder("ko-timeout|a", "ko-no-port|a");
    assertThat(windows.count(10, "ko-timeout|a")).isEqualTo(2);
  }

  @Test
  void times_are_microseconds_to_three_digits_and_at_most_an_hour() throws IOException {
    Windows windows =
        written(
            w -> {
              ok(w, "a", 10_000, 0);
              ok(w, "a", 10_000, 1);
              ok(w, "a", 10_000, 12_345);
              ok(w, "b", Integer.MAX_VALUE, Integer.MAX_VALUE);
            });

    Histogram a = windows.bySecond().get("10 ok|a");
    assertThat(a.getCountAtValue(0)).isEqualTo(1);
    assertThat(a.getCountAtValue(1_000)).isEqualTo(1);
    assertThat(a.getCountAtValue(12_345_000)).isEqualTo(1);
    Histogram b = windows.bySecond().get(Integer.MAX_VALUE / 1_000 + " ok|b");
    assertThat((double) b.getMaxValue()).isCloseTo(3.6e9, withPercentage(0.2));
  }

  @Test
  void stragglers_are_added_to_their_second() throws IOException {
    Windows windows =
        written(
            w -> {
              ok(w, "a", 10_000, 1);
              ok(w, "a", 100_000, 1);
              ok(w, "a", 99_000, 1);
              ok(w, "a", 10_500, 1);
              ok(w, "a", 100_000, 1);
            });

    assertThat(windows.count(10, "ok|a")).isEqualTo(2);
    assertThat(windows.count(99, "ok|a")).isEqualTo(1);
    assertThat(windows.count(100, "ok|a")).isEqualTo(2);
  }

  @Test
  void no_order_of_responses_loses_one_or_keeps_many_seconds_open() throws IOException {
    Random random = new Random(1);
    Map<String, Long> expected = new TreeMap<>();
    Windows windows =
        written(
            w -> {
              for (int i = 0; i < 20_000; i++) {
                long second = 1_000 + random.nextInt(50);
                String name = "r" + random.nextInt(3);
                ok(w, name, 1_000 * second + random.nextInt(1_000), random.nextInt(100));
                expected.merge(second + " ok|" + name, 1L, Long::sum);
                assertThat(w.openSeconds()).isLessThan(OPEN_SECONDS_LIMIT);
              }
            });

    assertThat(windows.bySecond()).containsOnlyKeys(expected.keySet());
    windows
        .bySecond()
        .forEach((key, window) -> assertThat(window.getTotalCount()).isEqualTo(expected.get(key)));
  }

  @Test
  void one_time_far_ahead_does_not_keep_the_following_seconds_open() throws IOException {
    Windows windows =
        written(
            w -> {
              ok(w, "a", Integer.MAX_VALUE, 1);
              for (int second = 10; second < 500; second++) {
                ok(w, "a", 1_000L * second, 1);
                assertThat(w.openSeconds()).isLessThan(OPEN_SECONDS_LIMIT);
              }
            });

    assertThat(windows.total()).isEqualTo(491);
  }

  @Test
  void a_name_for_each_request_does_not_keep_them_all() throws IOException {
    int names = 100_000;
    int[] most = {0};
    Path file =
        write(
            w -> {
              for (int i = 0; i < names; i++) {
                ok(w, "GET /posts/" + i, 10_000, i % 100);
                if (i % 100 == 0) {
                  most[0] = Math.max(most[0], w.openWindows());
                }
              }
            });

    assertThat(most[0]).isLessThan(names / 2);
    try (Stream<String> lines = Files.lines(file)) {
      assertThat(lines.filter(line -> line.startsWith("Tag="))).hasSize(names);
    }
  }
}
