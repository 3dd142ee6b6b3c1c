package dev.headroom.cli.accuracy.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.examiner.Share;
import dev.headroom.analysis.model.ResourceType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveScoresTest {
  private static final LiveLoad LOAD = new LiveLoad(5, true);
  private static final LiveCase SHIPPED =
      LiveCase.asShipped("stage-1", Truth.of("box-1", ResourceType.CPU));
  private static final LiveCase LOCK =
      LiveCase.of(
          "stage-1", "lock-contention", Truth.of("box-1", ResourceType.LOCK).because("x", ""));
  private static final List<LiveCase> CASES = List.of(SHIPPED, LOCK);

  private static LiveMark mark(LiveCase known, double strength, double perSecond, boolean right) {
    return new LiveMark(
        new LiveTrial(known.name(), strength, 1, LOAD),
        known.stage(),
        "run",
        Verdict.Kind.BOTTLENECK,
        Optional.of("box-1 cpu"),
        Optional.of("x"),
        Optional.empty(),
        0.95,
        perSecond,
        0.010,
        right,
        right,
        true,
        Map.of("highest utilization", !right),
        Optional.of(1.5));
  }

  @Test
  void a_fault_counts_only_where_it_hurts() {
    LiveScores scores =
        LiveScores.of(
            CASES,
            List.of(
                mark(SHIPPED, 1, 400, true),
                mark(LOCK, 0.1, 395, false),
                mark(LOCK, 1, 60, true),
                mark(LOCK, 2, 30, false)));

    LiveScores.Score lock = scores.byCase().get("lock-contention");
    assertThat(lock.measured()).isEqualTo(3);
    assertThat(lock.visible()).isEqualTo(2);
    assertThat(lock.top1()).isEqualTo(new Share(1, 2));
    assertThat(lock.top3()).isEqualTo(new Share(2, 2));
    assertThat(lock.baselines()).containsEntry("highest utilization", new Share(1, 2));
    assertThat(scores.faults().top1()).isEqualTo(new Share(1, 2));
    assertThat(scores.sure()).as("with the system as shipped").isEqualTo(new Share(2, 3));
    assertThat(scores.falselyAccused()).isEqualTo(new Share(0, 1));
  }

  @Test
  void a_wrong_name_for_a_system_as_shipped_is_a_false_accusation() {
    LiveScores scores = LiveScores.of(CASES, List.of(mark(SHIPPED, 1, 400, false)));

    assertThat(scores.falselyAccused()).isEqualTo(new Share(1, 1));
    assertThat(LiveTable.lines(scores))
        .anySatisfy(line -> assertThat(line).startsWith("| stage-1 as shipped | 1 | 1 | 0 % |"))
        .contains("- stage-1 as shipped ×1.0, round 1: box-1 cpu, x, 95 % sure, 400 req/s (run)");
  }

  @Test
  void the_table_says_where_another_way_is_ahead_what_went_wrong_and_how_long_a_verdict_took() {
    LiveScores scores =
        LiveScores.of(
            CASES,
            List.of(
                mark(SHIPPED, 1, 400, true),
                mark(LOCK, 0.1, 395, false),
                mark(LOCK, 1, 60, false)));

    List<String> lines = LiveTable.lines(scores);
    assertThat(lines)
        .anySatisfy(line -> assertThat(line).startsWith("| lock-contention |").contains("100 % ▲"))
        .contains(
            "seconds from the end of the recording to the verdict: median 1.5, nine in ten within"
                + " 1.5, of 3")
        .contains("- lock-contention ×1.0, round 1: box-1 cpu, x, 95 % sure, 60 req/s (run)")
        .noneMatch(line -> line.contains("395 req/s"));
  }

  @Test
  void marks_are_read_as_they_were_kept_and_damaged_lines_left_out(@TempDir Path runs)
      throws Exception {
    Path file = runs.resolve("accuracy.jsonl");
    TrialMarks<LiveMark> kept = new TrialMarks<>(file, LiveMark.class);
    List<LiveTrial> trials = LiveTrial.of(CASES, List.of(1.0), 1, LOAD);
    assertThat(kept.of(trials)).isEmpty();
    LiveMark first = mark(SHIPPED, 1, 400, true);
    kept.add(first);
    Files.writeString(file, "{\"trial\"\n", StandardOpenOption.APPEND);
    kept.add(mark(LOCK, 1, 60, false));

    assertThat(kept.of(trials)).hasSize(2).contains(first);
  }

  @Test
  void every_round_has_every_case_at_every_strength_that_makes_a_difference() {
    LiveCase index = LiveCase.of("stage-1", "missing-index", Truth.of("box-1", ResourceType.CPU));
    List<LiveTrial> trials =
        LiveTrial.of(List.of(SHIPPED, LOCK, index), List.of(0.5, 1.0), 2, LOAD);

    assertThat(trials)
        .startsWith(
            new LiveTrial("stage-1 as shipped", 1, 1, LOAD),
            new LiveTrial("lock-contention", 0.5, 1, LOAD),
            new LiveTrial("lock-contention", 1, 1, LOAD),
            new LiveTrial("missing-index", 1, 1, LOAD),
            new LiveTrial("stage-1 as shipped", 1, 2, LOAD))
        .hasSize(8);
  }

  @Test
  void a_measurement_with_another_load_is_another_one() {
    List<LiveCase> cases = List.of(SHIPPED);

    assertThat(LiveTrial.of(cases, List.of(1.0), 1, LOAD))
        .isEqualTo(LiveTrial.of(cases, List.of(1.0), 1, new LiveLoad(5, true)))
        .doesNotContainAnyElementsOf(LiveTrial.of(cases, List.of(1.0), 1, new LiveLoad(6, true)))
        .doesNotContainAnyElementsOf(LiveTrial.of(cases, List.of(1.0), 1, new LiveLoad(5, false)));
  }
}
