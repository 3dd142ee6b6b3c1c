package dev.headroom.analysis.examiner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.examiner.fault.PlantedFaults;
import dev.headroom.analysis.examiner.system.KnownSystem;
import java.util.List;
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
  void every_fault_and_healthy_systems_have_their_turn() {
    List<Mark> marks = Examiner.examine(SYSTEMS, 1).toList();

    assertThat(marks).extracting(Mark::fault).containsAll(PlantedFaults.ids());
    assertThat(marks).filteredOn(m -> m.fault().equals(PlantedFaults.NONE)).hasSize(SYSTEMS / 4);
    Scores scores = Scores.of(marks);
    assertThat(scores.all().top1().all()).isEqualTo(SYSTEMS);
    // Better than any of the resources at random; how good it is, `headroom accuracy` tells.
    assertThat(scores.all().resource().hits())
        .isGreaterThan(scores.all().baselines().get("random guess").hits());
    assertThat(ScoreTable.lines(scores)).anyMatch(line -> line.startsWith("| all | 12 |"));
  }

  @Test
  void a_planted_system_is_hurt_by_its_fault() {
    for (String fault : PlantedFaults.ids()) {
      KnownSystem known = PlantedFaults.system(fault, 5);

      assertThat(known.fault()).isEqualTo(fault);
      assertThat(known.isFirst(known.bounds().get(0).resource())).isTrue();
      assertThat(known.bounds()).hasSizeGreaterThan(1);
    }
  }

  /** Of each kind of evidence that a simulated system leaves. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hot-method",
        "allocation-storm",
        "lock-contention",
        "missing-index",
        "n-plus-one"
      })
  void a_cause_is_named_by_the_evidence_that_is_simulated(String fault) {
    KnownSystem known = PlantedFaults.system(fault, 2);
    Diagnosis diagnosis = Analyser.analyse(Examiner.run(known, 2));

    assertThat(diagnosis.verdict().cause().map(Cause::rule)).isEqualTo(known.cause().orElseThrow());
  }
}
