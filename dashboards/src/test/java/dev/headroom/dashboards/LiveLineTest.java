package dev.headroom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.dashboards.live.LiveLine;
import dev.headroom.dashboards.live.LiveScreen;
import dev.headroom.dashboards.live.LiveStatus;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveLineTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private static LiveStatus status(String step) {
    return new LiveStatus(
        step,
        OptionalDouble.of(75),
        "300 req/s",
        OptionalDouble.of(297.4),
        0.0081,
        0.0331,
        0.021,
        List.of(
            new LiveStatus.BoxCpu("box-1", OptionalDouble.of(0.672), false, OptionalDouble.of(1)),
            new LiveStatus.BoxCpu("db", OptionalDouble.empty(), false, OptionalDouble.empty())));
  }

  /** In the first moments of a step. */
  private static LiveStatus begun(String step) {
    return new LiveStatus(
        step,
        OptionalDouble.of(75),
        "8 users",
        OptionalDouble.empty(),
        0,
        0,
        0,
        List.of(
            new LiveStatus.BoxCpu("box-1", OptionalDouble.empty(), true, OptionalDouble.of(1))));
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_line_has_the_step_the_load_the_response_times_and_each_box() {
    assertThat(LiveLine.of(status("curve-4"), 200))
        .containsSubsequence(
            "curve-4",
            "300 req/s",
            "297/s",
            "8.1 ms",
            "33.1 ms",
            "2 %",
            "box-1 0.67/1.00 cores",
            "db cpu ?",
            "1:15 left");
  }

  @Test
  void a_step_that_has_just_begun_has_no_figures_and_keeps_their_place() {
    String begun = LiveLine.of(begun("probe-8"), 200);

    assertThat(begun).contains("8 users", "box-1 …/1.00 cores").doesNotContain("0 ms", "0/s");
    assertThat(begun.indexOf("p99")).isEqualTo(LiveLine.of(status("probe-4"), 200).indexOf("p99"));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 60, 100})
  void a_line_is_never_longer_than_asked(int width) {
    assertThat(LiveLine.of(status("a step of a long name"), width)).hasSizeLessThanOrEqualTo(width);
  }

  /** Two boxes, and 79 columns: the last of a terminal's stays free. */
  @Test
  void in_80_columns_the_median_what_is_offered_and_the_last_box_are_given_up() {
    assertThat(LiveLine.of(status("curve-4"), 79))
        .isEqualTo("curve-4  297/s  p99 33.1 ms  err 2 %  box-1 0.67/1.00 cores  1:15 left");
  }

  @Test
  void in_100_columns_padding_is_given_up_and_then_the_median() {
    assertThat(LiveLine.of(status("curve-4"), 99))
        .isEqualTo(
            "curve-4  300 req/s  297/s  p99 33.1 ms  err 2 %  box-1 0.67/1.00 cores  db cpu ?"
                + "  1:15 left");
    assertThat(LiveLine.of(status("curve-4"), 105))
        .contains("curve-4  300 req/s  297/s  p50 8.1 ms  p99 33.1 ms  err 2 %");
  }

  @Test
  void no_width_leaves_half_a_word() {
    List<String> whole = List.of(LiveLine.of(status("curve-4"), 200).split(" +"));

    for (int width = "curve-4".length(); width < 120; width++) {
      assertThat(List.of(LiveLine.of(status("curve-4"), width).split(" +")))
          .as("%d columns", width)
          .startsWith("curve-4")
          .isSubsetOf(whole);
    }
    assertThat(LiveLine.of(status("a step of a long name"), 20)).isEqualTo("a step of a long");
  }

  @Test
  void a_hostile_step_name_cannot_move_the_cursor() {
    assertThat(LiveLine.of(status("\u001b[2J\r\nx"), 200)).doesNotContainPattern("\\p{Cntrl}");
  }

  @Test
  void while_preparing_only_the_step_shows() {
    assertThat(LiveLine.of(LiveStatus.preparing("filling"), 80)).isEqualTo("filling");
  }

  @Test
  void a_terminal_is_left_with_a_clean_line_and_its_cursor_was_never_hidden() {
    try (LiveScreen screen = new LiveScreen(out, true, 80)) {
      screen.show(status("a"), 0);
      screen.say("a note");
      screen.show(status("a"), SECOND);
    }

    assertThat(written()).contains("a note").endsWith("\r\u001b[2K").doesNotContain("\u001b[?25l");
  }

  @Test
  void elsewhere_a_line_comes_at_each_new_step_and_after_five_quiet_seconds() {
    try (LiveScreen screen = new LiveScreen(out, false, 80)) {
      for (int second = 0; second <= 11; second++) {
        screen.show(status("a"), second * SECOND);
      }
      screen.show(status("b"), 12 * SECOND);
    }

    assertThat(written().lines()).hasSize(4).noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void elsewhere_a_new_step_is_told_once_there_are_figures_of_it() {
    try (LiveScreen screen = new LiveScreen(out, false, 80)) {
      screen.show(status("probe-4"), 10 * SECOND);
      screen.show(begun("probe-8"), 11 * SECOND);
      screen.show(begun("probe-8"), 12 * SECOND);
      screen.show(status("probe-8"), 13 * SECOND);
      screen.show(status("probe-8"), 14 * SECOND);
    }

    assertThat(written().lines()).hasSize(2).noneMatch(line -> line.contains("…"));
  }

  @Test
  void a_closed_screen_shows_no_status_but_says_what_is_left_to_say() {
    LiveScreen screen = new LiveScreen(out, true, 80);
    screen.close();
    screen.show(status("a"), 0);
    screen.say("the last word");

    assertThat(written()).isEqualTo("the last word" + System.lineSeparator());
  }
}
