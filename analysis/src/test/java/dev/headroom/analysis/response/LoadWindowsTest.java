package dev.headroom.analysis.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LoadWindowsTest {
  private static ResponseWindow window(double start, String request, boolean ok, long... micros) {
    Histogram times = new Histogram(3);
    for (long value : micros) {
      times.recordValue(value);
    }
    return new ResponseWindow(start, start + 1, request, ok, ResponseTimes.of(times));
  }

  private static final LoadWindows LOAD =
      LoadWindows.of(
          List.of(
              window(100, "read", true, 1000, 3000),
              window(100, "write", true, 2000),
              window(100, "read", false, 9000),
              window(102.0000004, "read", true, 5000)));

  @Test
  void requests_of_a_second_are_put_together() {
    LoadWindow first = LOAD.inside(100, 101).get(0);
    assertThat(first.ok()).isEqualTo(3);
    assertThat(first.failed()).isEqualTo(1);
    assertThat(first.okByRequest()).containsEntry("read", 2L).containsEntry("write", 1L);
    assertThat(first.medianSeconds()).isBetween(0.00199, 0.00201);
  }

  @Test
  void a_second_without_responses_is_there() {
    List<LoadWindow> all = LOAD.inside(100, 103);
    assertThat(all).extracting(LoadWindow::ok).containsExactly(3L, 0L, 1L);
    assertThat(all.get(1).medianSeconds()).isNaN();
    assertThat(LOAD.firstSecond()).isEqualTo(100);
    assertThat(LOAD.lastSecond()).isEqualTo(102);
  }

  /** As between two steps of which one has a damaged time. */
  @Test
  void a_time_days_away_does_not_make_days_of_silence() {
    assertThat(LOAD.inside(101, 1e9)).hasSize(2 + 120);
    assertThat(LOAD.inside(-1e9, 101)).hasSize(120 + 1);
    assertThat(LoadWindows.of(List.of()).inside(1_000, 1e9)).hasSize(120);
  }

  @Test
  void a_second_of_very_many_requests_is_put_together_in_no_time() {
    List<ResponseWindow> many =
        IntStream.range(0, 100_000).mapToObj(i -> window(100, "GET /" + i, true, i)).toList();
    LoadWindow second = LoadWindows.of(many).inside(100, 101).get(0);
    assertThat(second.ok()).isEqualTo(100_000);
    assertThat(second.okByRequest()).hasSize(100_000);
  }

  @Test
  void only_whole_seconds_are_inside() {
    assertThat(LOAD.inside(100.5, 102.9))
        .extracting(LoadWindow::startSeconds)
        .containsExactly(101L);
    assertThat(LOAD.inside(100.5, 101.2)).isEmpty();
  }

  /** A clock that is written with decimals may fall short of its second by rounding. */
  @Test
  void rounding_does_not_move_a_window_to_the_second_before() {
    LoadWindows load = LoadWindows.of(List.of(window(99.9999999, "read", true, 1000)));
    assertThat(load.firstSecond()).isEqualTo(100);
  }

  @Test
  void adding_to_a_second_leaves_the_recorded_histograms_alone() {
    ResponseWindow one = window(5, "read", true, 1000);
    LoadWindows.of(List.of(one, window(5, "read", true, 2000)));
    assertThat(one.count()).isEqualTo(1);
  }
}
