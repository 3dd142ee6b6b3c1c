package dev.headroom.analysis.examiner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.examiner.fault.PlantedFaults;
import dev.headroom.analysis.examiner.system.KnownSystem;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.simulation.recording.SimSchedule;
import dev.headroom.analysis.simulation.recording.SimulatedRun;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminerTest {
  private static final int SYSTEMS = 12;

  @Test
  void the_same_seed_gives_the_same_marks_and_another_one_others() {
    List<Mark> once = Examiner.examine(4, 3).toList();

    assertThat(Examiner.examine(4, 3).toList()).isEqualTo(once);
    assertThat(Examiner.examine(4, 1_003).toList()).isNotEqualTo(once);
  }

  @Test
  void every_fault_and_every_kind_of_healthy_system_has_its_turn() {
    int faults = PlantedFaults.ids().size();
    int healthy = PlantedFaults.healthyIds().size();
    List<String> drawn =
        IntStream.range(0, 2 * faults)
            .mapToObj(number -> Examiner.system(number, 1).fault())
            .toList();

    assertThat(drawn).containsAll(PlantedFaults.ids()).containsAll(PlantedFaults.healthyIds());
    assertThat(drawn)
        .filteredOn(PlantedFaults.healthyIds()::contains)
        .hasSize((2 * faults + 3) / 4);
    assertThat(healthy).isGreaterThan(1);
  }

  @Test
  void a_diagnosis_is_better_than_a_guess() {
    List<Mark> marks = Examiner.examine(SYSTEMS, 1).toList();
    Scores scores = Scores.of(marks);

    assertThat(scores.all().top1().all()).isEqualTo(SYSTEMS);
    // How good it is, `headroom accuracy` tells.
    assertThat(scores.all().resource().hits())
        .isGreaterThan(scores.all().baselines().get("random guess").hits());
    assertThat(scores.all().secondsToName()).isPresent();
    assertThat(marks).anyMatch(mark -> mark.gain().isPresent());
    assertThat(ScoreTable.lines(scores)).anyMatch(line -> line.startsWith("| all | 12 |"));
  }

  @Test
  void a_planted_system_is_hurt_by_its_fault() {
    for (String fault : PlantedFaults.ids()) {
      KnownSystem known = PlantedFaults.system(fault, 5);

      assertThat(known.fault()).isEqualTo(fault);
      assertThat(known.truth().causes()).isNotEqualTo(Truth.healthy().causes());
      assertThat(known.isFirst(known.named())).isTrue();
      assertThat(known.bounds()).hasSizeGreaterThan(1);
    }
  }

  /** Of each kind of evidence that a simulated system leaves. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hot-method",
        "hot-intrinsic",
        "regex-backtracking",
        "allocation-storm",
        "heap-too-small",
        "memory-leak",
        "no-keep-alive",
        "lock-contention",
        "synchronous-logging",
        "slow-downstream",
        "dns-lookup-each-time",
        "accept-backlog",
        "connection-leak",
        "file-descriptors",
        "missing-index",
        "scan-by-prefix",
        "n-plus-one",
        "too-many-statements",
        "select-star-wide",
        "row-lock-contention",
        "deadlock-retries"
      })
  void a_cause_is_named_by_the_evidence_that_is_simulated(String fault) {
    int right = 0;
    for (long seed = 11; seed <= 15; seed++) {
      KnownSystem known = PlantedFaults.system(fault, seed);
      Diagnosis diagnosis =
          Analyser.analyse(SimulatedRun.of(known.system(), SimSchedule.SHORT, seed));
      right += Mark.isRight(known, diagnosis) ? 1 : 0;
    }

    assertThat(right).as(fault).isGreaterThanOrEqualTo(3);
  }

  @Test
  void names_tell_nothing() {
    KnownSystem one = PlantedFaults.system("hot-method", 1);
    KnownSystem other = PlantedFaults.system("hot-method", 2);

    assertThat(one.named().box()).isNotEqualTo(other.named().box());
    assertThat(one.system().statements().get(0).text())
        .isNotEqualTo(other.system().statements().get(0).text());
  }
}
