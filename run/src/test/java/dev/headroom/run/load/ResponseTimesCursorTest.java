package dev.headroom.run.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseTimesCursorTest {
  @TempDir private Path folder;

  private static ResponseTimes times(long micros, long count) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    counts.put(micros, count);
    return ResponseTimes.of(counts);
  }

  private static ResponseWindow window(long second, boolean ok, long micros) {
    return new ResponseWindow(second, second + 1.0, "GET /a b", ok, times(micros, 3));
  }

  private Path written(ResponseWindow... windows) throws IOException {
    Path file = folder.resolve("times-curve.hlog");
    try (ResponseLogWriter writer = new ResponseLogWriter(file, 10)) {
      for (ResponseWindow window : windows) {
        writer.write(window);
      }
      writer.finish();
    }
    return file;
  }

  @Test
  void a_second_s_lines_are_added_also_a_late_one() throws IOException {
    Path file =
        written(
            window(10, true, 420), window(11, true, 7), window(10, true, 420), window(13, true, 1));
    try (ResponseTimesCursor cursor = new ResponseTimesCursor(file)) {
      assertThat(cursor.of(10, "GET /a b", true)).isEqualTo(times(420, 6));
      assertThat(cursor.of(11, "GET /a b", true)).isEqualTo(times(7, 3));
      assertThat(cursor.of(10, "GET /a b", true)).isEqualTo(times(420, 6));
      assertThat(cursor.of(12, "GET /a b", true).count()).isZero();
      assertThat(cursor.of(99, "GET /a b", true).count()).isZero();
    }
  }

  @Test
  void outcomes_and_requests_are_kept_apart() throws IOException {
    Path file = written(window(10, true, 420), window(10, false, 7));
    try (ResponseTimesCursor cursor = new ResponseTimesCursor(file)) {
      assertThat(cursor.of(10, "GET /a b", true)).isEqualTo(times(420, 3));
      assertThat(cursor.of(10, "GET /a b", false)).isEqualTo(times(7, 3));
      assertThat(cursor.of(10, "GET /", true).count()).isZero();
    }
  }

  @Test
  void a_torn_last_line_is_left_out() throws IOException {
    Path file = written(window(10, true, 420), window(11, true, 7));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 9));
    try (ResponseTimesCursor cursor = new ResponseTimesCursor(file)) {
      assertThat(cursor.of(10, "GET /a b", true)).isEqualTo(times(420, 3));
      assertThat(cursor.of(11, "GET /a b", true).count()).isZero();
    }
  }

  @Test
  void what_follows_a_torn_line_of_an_injector_that_was_started_again_is_read() throws IOException {
    Path file = written(window(10, true, 420));
    String once = Files.readString(file);
    Path again = written(window(20, true, 7));
    String torn = once.substring(0, once.length() - 9) + "\n" + Files.readString(again);
    Files.write(file, torn.getBytes(StandardCharsets.UTF_8));
    try (ResponseTimesCursor cursor = new ResponseTimesCursor(file)) {
      assertThat(cursor.of(20, "GET /a b", true)).isEqualTo(times(7, 3));
    }
  }
}
