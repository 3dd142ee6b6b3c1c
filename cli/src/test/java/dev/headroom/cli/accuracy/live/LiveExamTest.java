package dev.headroom.cli.accuracy.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.examiner.Examiner;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.cli.Main;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.RecordedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveExamTest {
  private static final int NUMBER = 1;
  private static final long SEED = 7;
  private static final LiveLoad LOAD = new LiveLoad(SEED, true);
  private static final LiveCase KNOWN =
      LiveCase.asShipped("stage-1", Truth.of("box-1", ResourceType.CPU));

  @TempDir private Path runs;

  private static LiveMark marked(String run) {
    return new LiveMark(
        new LiveTrial(KNOWN.name(), 1, 1, LOAD),
        KNOWN.stage(),
        run,
        Verdict.Kind.INCONCLUSIVE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0.5,
        0,
        0,
        false,
        false,
        false,
        Map.of(),
        Optional.of(1.5));
  }

  @Test
  void a_run_that_is_kept_is_judged_by_what_it_says_today() throws Exception {
    Path folder = runs.resolve("run");
    Main.commandLine()
        .execute("accuracy", "--seed", "7", "--number", "1", "--write", folder.toString());

    RecordedRun run = Examiner.run(NUMBER, SEED);
    Diagnosis diagnosis = Analyser.analyse(run);
    LiveMark again = LiveExam.in(runs, LOAD).again(marked("run")).orElseThrow();
    assertThat(again.kind()).isEqualTo(diagnosis.verdict().kind());
    assertThat(again.said()).isEqualTo(Truths.named(diagnosis).map(Object::toString)).isPresent();
    assertThat(again.trial()).isEqualTo(marked("run").trial());
    assertThat(again.verdictSeconds()).contains(1.5);
  }

  @Test
  void a_run_that_is_gone_is_to_be_measured_again() throws Exception {
    assertThat(LiveExam.in(runs, LOAD).again(marked("gone"))).isEmpty();
  }

  @Test
  void the_last_mark_of_a_trial_counts() throws Exception {
    TrialMarks<LiveMark> marks = new TrialMarks<>(runs.resolve("accuracy.jsonl"), LiveMark.class);
    marks.add(marked("first"));
    marks.add(marked("second"));

    assertThat(marks.of(List.of(marked("first").trial()))).isEqualTo(List.of(marked("second")));
  }

  @Test
  void what_has_a_mark_is_not_measured_again_and_what_fails_stays_open() throws Exception {
    TrialMarks<LiveMark> marks = new TrialMarks<>(runs.resolve("accuracy.jsonl"), LiveMark.class);
    LiveTrial done = new LiveTrial(KNOWN.name(), 1, 1, LOAD);
    LiveTrial refused = new LiveTrial(KNOWN.name(), 1, 2, LOAD);
    LiveMark first = marked("first");
    List<String> told = new ArrayList<>();

    List<LiveMark> all =
        marks.withRest(
            List.of(done, refused),
            List.of(first),
            trial -> {
              throw new RefusedException("no such right");
            },
            LiveMark::run,
            told::add);

    assertThat(all).containsExactly(first);
    assertThat(told)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("1 of 2 are in "),
            line -> assertThat(line).isEqualTo(refused + " was not measured: no such right"));
  }
}
