package dev.headroom.cli.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.examiner.Gain;
import dev.headroom.analysis.math.Interval;
import dev.headroom.cli.accuracy.live.LiveLoad;
import dev.headroom.cli.accuracy.live.LiveTrial;
import dev.headroom.cli.accuracy.live.TrialMarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GainTableTest {
  private static LiveTrial trial(int repeat) {
    return new LiveTrial("missing-index", 1, repeat, new LiveLoad(3, true));
  }

  private static GainMark mark(int repeat, double measured) {
    return new GainMark(
        trial(repeat),
        Optional.of("add-index posts(author_id)"),
        "a-run",
        Optional.of(new Interval(measured - 0.2, measured, measured + 0.2)),
        Optional.of(
            new Gain(
                "add-index",
                new Interval(3, 4, 5),
                measured,
                Optional.of(
                    new Gain.Tail(new Interval(0.01, 0.02, 0.04), 0.025, Optional.empty())))));
  }

  @Test
  void every_promise_stands_beside_what_came_of_it_and_misses_stand_out() {
    GainMark none =
        new GainMark(trial(3), Optional.empty(), "b-run", Optional.empty(), Optional.empty());
    List<String> lines = GainTable.lines(List.of(mark(1, 4.4), mark(2, 6), none));

    assertThat(lines)
        .contains(
            "| missing-index ×1.0, round 1 | add-index posts(author_id) | 4.00× (3.00 to 5.00) |"
                + " 4.40× (4.20 to 4.60) | 20 (10 to 40) | 25 |")
        .anySatisfy(line -> assertThat(line).contains("round 2", "(3.00 to 5.00) ✗", "6.00×"))
        .anySatisfy(line -> assertThat(line).contains("round 3", "none with a promise"))
        .anySatisfy(line -> assertThat(line).startsWith("promised gains within").contains("50 %"));
  }

  @Test
  void marks_are_kept_as_they_come_and_damaged_lines_left_out(@TempDir Path runs)
      throws IOException {
    TrialMarks<GainMark> marks = new TrialMarks<>(runs.resolve("gains.jsonl"), GainMark.class);
    marks.add(mark(1, 4.4));
    Files.writeString(runs.resolve("gains.jsonl"), "{\"trial\"\n", StandardOpenOption.APPEND);
    marks.add(mark(2, 6));
    marks.add(mark(1, 5));

    assertThat(marks.of(List.of(trial(1), trial(2), trial(3))))
        .containsExactly(mark(1, 5), mark(2, 6));
  }
}
