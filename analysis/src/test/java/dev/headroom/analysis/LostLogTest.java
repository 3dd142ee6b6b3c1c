package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.run.Gap;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.StepEvent;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A log that was lost accuses nobody: what came back in its time is not known. */
class LostLogTest {
  private static final RecordedRun WHOLE = RunBuilder.oneBox().build();

  private static DoubleSummaryStatistics times(Phase phase) {
    return WHOLE.steps().stream()
        .filter(step -> RunLayout.logOf(step.phase()).equals(RunLayout.logOf(phase)))
        .mapToDouble(StepEvent::t)
        .summaryStatistics();
  }

  private static RecordedRun without(Predicate<ResponseWindow> lost, Gap... gaps) {
    return WHOLE
        .withResponses(WHOLE.responses().stream().filter(lost.negate()).toList())
        .withMissing(List.of(gaps));
  }

  private static Diagnosis analyse(Phase phase, double fromShare, Gap.Code code) {
    DoubleSummaryStatistics times = times(phase);
    double from = times.getMin() + fromShare * (times.getMax() - times.getMin());
    return Analyser.analyse(
        without(
            window -> window.startSeconds() >= from - 1 && window.startSeconds() <= times.getMax(),
            new Gap(code).in(RunLayout.logOf(phase))));
  }

  @ParameterizedTest
  @EnumSource(names = {"LOG_EMPTY", "LOG_MISSING", "NOT_A_FILE"})
  void of_a_lost_log_the_rest_of_the_run_is_judged(Gap.Code code) {
    for (Phase phase : List.of(Phase.PROBE, Phase.CURVE)) {
      Diagnosis diagnosis = analyse(phase, 0, code);
      assertThat(diagnosis.verdict().kind()).isNotEqualTo(Verdict.Kind.TARGET_FAILED);
      assertThat(diagnosis.load().plateaus()).isNotEmpty().noneMatch(p -> p.fellSilent());
      assertThat(diagnosis.caveats().warnings())
          .anyMatch(warning -> warning.code() == WarningCode.LOG_ENDS_EARLY);
    }
  }

  @Test
  void a_log_that_was_cut_in_the_middle_of_the_load_is_unknown_from_there_on() {
    Diagnosis diagnosis = analyse(Phase.PROBE, 0.9, Gap.Code.LOG_CUT);
    assertThat(diagnosis.verdict().resource())
        .isEqualTo(Analyser.analyse(WHOLE).verdict().resource());
    assertThat(diagnosis.load().plateaus()).noneMatch(p -> p.fellSilent());
  }

  @Test
  void without_any_log_nothing_is_said_of_the_target() {
    Diagnosis diagnosis = Analyser.analyse(without(window -> true, new Gap(Gap.Code.NO_LOG)));
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(diagnosis.verdict().reason().code()).isEqualTo(ReasonCode.NO_LOAD);
  }

  /** The same without a gap: the target did not answer. */
  @Test
  void a_target_that_did_not_answer_still_failed() {
    assertThat(Analyser.analyse(without(window -> true)).verdict().kind())
        .isEqualTo(Verdict.Kind.TARGET_FAILED);
  }
}
