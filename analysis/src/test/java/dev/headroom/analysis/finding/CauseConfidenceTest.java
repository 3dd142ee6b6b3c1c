package dev.headroom.analysis.finding;

import static dev.headroom.analysis.finding.Examined.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.DoubtCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.evidence.EvidenceKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CauseConfidenceTest {
  private static final Verdict FOUND =
      new Verdict(
          Verdict.Kind.BOTTLENECK,
          Optional.of(CPU),
          Optional.empty(),
          Optional.empty(),
          1,
          Remark.of(ReasonCode.BINDS_FIRST),
          List.of());

  private static Verdict because(double strength) {
    return FOUND.because(
        Optional.of(new Cause("hot-method", CPU, Optional.empty(), strength, List.of())));
  }

  /** So many rules had what they need; so many lacked a profile. */
  private static Findings findings(int examined, String... lacking) {
    return new Findings(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        lacking.length == 0 ? Map.of() : Map.of(EvidenceKind.JVM_PROFILE, Set.of(lacking)),
        examined);
  }

  @Test
  void that_no_rule_found_a_cause_tells_that_there_is_probably_none_and_is_said() {
    Verdict none = CauseConfidence.apply(FOUND, findings(8), 0);

    assertThat(none.probability()).isCloseTo(0.5 / (0.5 + 0.5 * 0.15), within(1e-9));
    assertThat(none.doubts())
        .singleElement()
        .satisfies(
            doubt -> {
              assertThat(doubt.code()).isEqualTo(DoubtCode.CAUSE_NOT_FOUND);
              assertThat(doubt.value("probability")).isCloseTo(1 - 0.87, within(0.005));
            });
  }

  @Test
  void without_evidence_it_tells_nothing() {
    Verdict blind = CauseConfidence.apply(FOUND, findings(0, "a", "b", "c"), 0);
    Verdict half = CauseConfidence.apply(FOUND, findings(2, "a", "b"), 0);

    assertThat(blind.probability()).isCloseTo(0.5, within(0.03));
    assertThat(half.probability()).isBetween(0.6, 0.7);
    assertThat(half.doubts().get(0))
        .satisfies(
            doubt -> {
              assertThat(doubt.code()).isEqualTo(DoubtCode.EVIDENCE_MISSING);
              assertThat(doubt.name("evidence")).contains("jvm-profile");
              assertThat(doubt.value("probability")).isBetween(0.2, 0.4);
            });
  }

  @Test
  void in_processes_that_nobody_named_a_cause_may_hide() {
    Verdict most = CauseConfidence.apply(FOUND, findings(8), 0.84);

    assertThat(most.probability()).isBetween(0.5, 0.6);
    assertThat(most.doubts().get(0).code()).isEqualTo(DoubtCode.UNNAMED_PROCESSES);
  }

  @Test
  void a_cause_that_explains_most_of_the_use_is_sure_whatever_was_not_there() {
    assertThat(CauseConfidence.apply(because(0.6), findings(2, "a", "b"), 0).probability())
        .isCloseTo(1, within(0.002));
    assertThat(CauseConfidence.apply(because(0.1), findings(2, "a", "b"), 0).probability())
        .as("a stronger one may hide")
        .isBetween(0.7, 0.9);
    assertThat(CauseConfidence.apply(because(0.1), findings(4), 0).probability())
        .isCloseTo(1, within(0.002));
  }

  @Test
  void a_verdict_that_names_nothing_is_as_sure_as_it_was() {
    Verdict nothing =
        Verdict.without(
            Verdict.Kind.HEALTHY, 1, Remark.of(ReasonCode.NOTHING_SATURATED), List.of());
    assertThat(CauseConfidence.apply(nothing, findings(0, "a"), 1)).isEqualTo(nothing);
  }
}
