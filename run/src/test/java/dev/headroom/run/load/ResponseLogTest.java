package dev.headroom.run.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.headroom.run.file.FullDisk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseLogTest {
  private static final double T0 = 1_700_000_000.25;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("responses.hlog");
    try (ResponseLogWriter log = new ResponseLogWriter(file, T0)) {
      for (int i = 0; i < 5; i++) {
        log.write(window(T0 + i, "GET /" + i));
      }
      log.finish();
    }
  }

  private static ResponseWindow window(double start, String request) {
    Histogram histogram = new Histogram(3);
    histogram.recordValue(1_000);
    return new ResponseWindow(start, start + 1, request, true, ResponseTimes.of(histogram));
  }

  private int damaged(List<ResponseWindow> windows) throws IOException {
    return ResponseLogReader.read(file, windows);
  }

  private void replaceInMiddleLine(String part, String by) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int middle = lines.size() - 3;
    assertThat(lines.get(middle)).contains(part);
    lines.set(middle, lines.get(middle).replace(part, by));
    Files.write(file, lines);
  }

  @ParameterizedTest
  @EnumSource(FailureKind.class)
  void why_responses_failed_is_read_as_it_was_written(FailureKind kind) throws IOException {
    ResponseTimes times = window(T0, "").times();
    ResponseWindow failed = new ResponseWindow(T0, T0 + 1, "GET /a", Optional.of(kind), times);
    try (ResponseLogWriter log = new ResponseLogWriter(file, T0)) {
      log.write(failed);
      log.finish();
    }
    List<ResponseWindow> windows = new ArrayList<>();

    assertThat(damaged(windows)).isZero();
    assertThat(windows)
        .extracting(ResponseWindow::failure, ResponseWindow::ok)
        .containsExactly(tuple(Optional.of(kind), false));
  }

  /** As runs of earlier releases, and of others, have it. */
  @Test
  void a_failure_of_which_nobody_told_why_is_a_failure() throws IOException {
    replaceInMiddleLine("Tag=ok|", "Tag=ko|");
    List<ResponseWindow> windows = new ArrayList<>();

    assertThat(damaged(windows)).isZero();
    assertThat(windows)
        .filteredOn(window -> !window.ok())
        .extracting(ResponseWindow::failure)
        .containsExactly(Optional.of(FailureKind.OTHER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET|GET+%zz", // not form-encoded
        ",1.000,|,0.000,", // no time at all
        ",1700000002.250|,soon",
        ",HISTF|,H!STF", // not base64
        ",HISTF|,HISTFAAAA", // not a compressed histogram
        "Tag=|Tag=a,b,c,",
        ",1.000,|,",
      })
  void a_damaged_line_costs_one_window(String change) throws IOException {
    String[] parts = change.split("\\|", -1);
    replaceInMiddleLine(parts[0].equals("GET") ? "GET+%2F2" : parts[0], parts[1]);
    List<ResponseWindow> windows = new ArrayList<>();

    assertThat(damaged(windows)).isEqualTo(1);
    assertThat(windows)
        .extracting(ResponseWindow::request)
        .containsExactly("GET /0", "GET /1", "GET /3", "GET /4");
    assertThat(windows).extracting(ResponseWindow::startSeconds).contains(T0, T0 + 4);
  }

  @Test
  void times_that_count_from_the_begin_of_the_log_are_read_as_such() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(line.replace(",1700000002.250,", ",2.500,"));
    }
    Files.write(file, lines);
    List<ResponseWindow> windows = new ArrayList<>();

    assertThat(damaged(windows)).isZero();
    assertThat(windows.get(2).startSeconds()).isEqualTo(T0 + 2.5);
  }

  @Test
  void a_log_of_somebody_else_has_no_outcomes_and_perhaps_no_tags() throws IOException {
    String text = Files.readString(file);
    Files.writeString(
        file, text.replace("ok|GET+%2F0", "front+page").replace("Tag=ok|GET+%2F1,", ""));
    List<ResponseWindow> windows = new ArrayList<>();

    assertThat(damaged(windows)).isZero();
    assertThat(windows).allMatch(ResponseWindow::ok);
    assertThat(windows.get(0).request()).isEqualTo("front+page");
    assertThat(windows.get(1).request()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b c", "ok|x", "a\nb", "ü€😀", "%", "+", ""})
  void any_name_of_a_request_survives(String request) throws IOException {
    try (ResponseLogWriter log = new ResponseLogWriter(file, T0)) {
      log.write(window(T0, request));
      log.finish();
    }
    List<ResponseWindow> windows = new ArrayList<>();

    assertThat(damaged(windows)).isZero();
    assertThat(windows).extracting(ResponseWindow::request).containsExactly(request);
  }

  @Test
  void a_log_that_was_not_finished_is_not_there() throws IOException {
    byte[] before = Files.readAllBytes(file);
    try (ResponseLogWriter log = new ResponseLogWriter(file, T0)) {
      log.write(window(T0, "other"));
    }
    assertThat(file).hasBinaryContent(before);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void a_log_that_does_not_fit_is_not_there() throws IOException {
    Path beside = folder.resolve("responses.hlog.part");
    FullDisk.link(beside);
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(
            () -> {
              try (ResponseLogWriter log = new ResponseLogWriter(file, beside, T0)) {
                log.write(window(T0, "other"));
                log.finish();
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("responses.hlog");
    assertThat(file).hasBinaryContent(before);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  /** Megabytes a window, from a line of a few characters. */
  @Test
  void a_window_of_more_digits_than_any_clock_has_is_damaged() throws IOException {
    Histogram exact = new Histogram(Long.MAX_VALUE / 4, 5);
    exact.recordValue(1_000);
    try (ResponseLogWriter log = new ResponseLogWriter(file, T0)) {
      log.write(window(T0 + 1, "usual"));
      log.finish();
    }
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      new HistogramLogWriter(out).outputIntervalHistogram(T0, T0 + 1, exact, 1_000);
    }
    List<ResponseWindow> windows = new ArrayList<>();

    assertThat(damaged(windows)).isEqualTo(1);
    assertThat(windows).extracting(ResponseWindow::request).containsExactly("usual");
  }
}
