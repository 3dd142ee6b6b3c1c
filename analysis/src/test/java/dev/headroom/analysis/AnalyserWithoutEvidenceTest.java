package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.MissingCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.metric.CgroupMetric;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Runs that say little, and runs that say nothing of the target: the tool says so. */
class AnalyserWithoutEvidenceTest {
  private static Diagnosis analyse(RunBuilder builder) {
    return Analyser.analyse(builder.build());
  }

  @Test
  void a_target_that_was_not_loaded_to_its_limit_is_healthy() {
    Diagnosis diagnosis = analyse(RunBuilder.oneBox().pool(100, 0.05).probeUpTo(4).withoutCurve());
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.HEALTHY);
    assertThat(diagnosis.load().knee().orElseThrow().reached()).isFalse();
    assertThat(diagnosis.verdict().next()).isNotEmpty();
    assertThat(diagnosis.remedies()).isEmpty();
  }

  @Test
  void a_limit_that_nothing_measured_explains_is_inconclusive() {
    Diagnosis diagnosis = analyse(RunBuilder.oneBox().pool(50, 0.01).stopsAt(100));
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(diagnosis.verdict().resource()).isEmpty();
    assertThat(diagnosis.verdict().next()).isNotEmpty();
    assertThat(diagnosis.remedies()).isEmpty();
  }

  @Test
  void a_late_injector_before_an_idle_target_is_the_limit_and_nothing_else_is_named() {
    Diagnosis diagnosis = analyse(RunBuilder.oneBox().stopsAt(100).injectorLate(0.4));
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.INJECTOR_LIMITED);
    assertThat(diagnosis.verdict().resource()).isEmpty();
    assertThat(diagnosis.why().causes()).isEmpty();
    assertThat(diagnosis.remedies()).isEmpty();
  }

  @Test
  void an_injector_that_uses_all_that_the_boxes_leave_is_the_limit() {
    Diagnosis diagnosis = analyse(RunBuilder.oneBox().machine(2).injector(0.01));
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.INJECTOR_LIMITED);
  }

  @Test
  void boxes_that_together_want_more_than_the_machine_find_it_too_small() {
    Diagnosis diagnosis =
        analyse(
            new RunBuilder()
                .machine(2)
                .box("web-1", 1.5)
                .process("java", BoxProcess.Kind.JVM, 0.004)
                .box("db-1", 1.5)
                .process("mariadbd", BoxProcess.Kind.DATABASE, 0.004));
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.MACHINE_TOO_SMALL);
    assertThat(diagnosis.verdict().resource()).isEmpty();
    assertThat(diagnosis.verdict().next()).isNotEmpty();
  }

  @Test
  void boxes_that_something_else_kept_from_the_machine_do_not_find_it_too_small() {
    Diagnosis diagnosis =
        analyse(RunBuilder.oneBox().machine(2).stopsAt(150).foreign(1.5).injectorLate(0.4));
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.MACHINE_DISTURBED);
    assertThat(diagnosis.verdict().next()).containsExactly(Remark.of(AdviceCode.STOP_FOREIGN_LOAD));
    assertThat(diagnosis.wasDisturbed()).isTrue();
    assertThat(diagnosis.remedies()).isEmpty();
  }

  @Test
  void a_box_that_is_full_without_requests_is_shown_and_is_no_bottleneck_by_itself() {
    Diagnosis healthy =
        analyse(
            RunBuilder.oneBox()
                .pool(100, 0.05)
                .probeUpTo(4)
                .withoutCurve()
                .box("batch-1", 0.5)
                .background(0.6));
    assertThat(healthy.verdict().kind()).isEqualTo(Verdict.Kind.HEALTHY);
    assertThat(healthy.ladder()).anyMatch(rung -> rung.resource().box().equals("batch-1"));

    Diagnosis stopped =
        analyse(RunBuilder.oneBox().stopsAt(100).box("batch-1", 0.5).background(0.6));
    assertThat(stopped.verdict().kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(stopped.verdict().next().get(0))
        .isEqualTo(Remark.of(AdviceCode.REMOVE_BACKGROUND).name("resource", "batch-1 cpu"));
  }

  @Test
  void a_run_without_any_response_is_of_a_target_that_failed_and_says_what_to_check() {
    Diagnosis diagnosis =
        analyse(
            RunBuilder.oneBox()
                .withoutResponses()
                .event(EventKind.PROCESS_DIED, "java of box-1 ended"));
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.TARGET_FAILED);
    assertThat(diagnosis.load().knee()).isEmpty();
    assertThat(diagnosis.ladder()).isEmpty();
    assertThat(diagnosis.verdict().next()).isNotEmpty();
    assertThat(diagnosis.caveats().warnings())
        .contains(Remark.of(WarningCode.PROCESS_ENDED).name("text", "java of box-1 ended"));
  }

  @Test
  void without_any_metric_the_knee_is_still_told() {
    RunBuilder builder = RunBuilder.oneBox().withoutMetrics();
    Diagnosis diagnosis = analyse(builder);
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(diagnosis.load().knee().orElseThrow().reached()).isTrue();
    assertThat(diagnosis.ladder()).isEmpty();
    assertThat(diagnosis.verdict().next()).isNotEmpty();
  }

  @Test
  void without_statements_and_profile_the_box_is_named_and_both_are_missed() {
    Diagnosis diagnosis =
        analyse(
            RunBuilder.oneBox()
                .statement("SELECT * FROM `users` WHERE `id` = ?", 1, 0.001, 1, 1)
                .withoutStatements());
    assertThat(diagnosis.verdict().resource()).contains(new ResourceId("box-1", ResourceType.CPU));
    assertThat(diagnosis.caveats().missing())
        .contains(lacking("statements", "many-statements, statement-scans-rows"))
        .contains(lacking("jvm-profile", "hot-library, hot-method, tls-handshakes"))
        .anyMatch(missing -> missing.code() == MissingCode.RECORDING_GAP);
  }

  private static Remark<MissingCode> lacking(String evidence, String rule) {
    return Remark.of(MissingCode.EVIDENCE)
        .name("evidence", evidence)
        .name("box", "box-1")
        .name("rules", rule);
  }

  @Test
  void a_damaged_profile_is_a_missing_one() {
    Diagnosis diagnosis =
        analyse(RunBuilder.oneBox().profile(ByteBuffer.wrap(new byte[] {'F', 'L', 'R', 0, 1, 2})));
    assertThat(diagnosis.verdict().resource()).contains(new ResourceId("box-1", ResourceType.CPU));
    assertThat(diagnosis.why().frames()).isEmpty();
  }

  @Test
  void without_the_box_as_a_whole_its_processes_are_enough() {
    Diagnosis diagnosis =
        analyse(
            RunBuilder.oneBox()
                .without(
                    CgroupMetric.CPU_TIME,
                    CgroupMetric.PERIODS,
                    CgroupMetric.THROTTLED_PERIODS,
                    CgroupMetric.THROTTLED_TIME));
    assertThat(diagnosis.verdict().resource()).contains(new ResourceId("box-1", ResourceType.CPU));
  }

  @Test
  void a_run_is_diagnosed_wherever_its_recording_was_broken_off() {
    for (int seconds = 0; seconds < 60; seconds += 3) {
      Diagnosis diagnosis =
          analyse(RunBuilder.oneBox().pool(4, 0.05).threads(200).cutAfter(seconds));
      assertThat(diagnosis.run().complete()).isFalse();
      assertThat(diagnosis.caveats().warnings())
          .as("after %s s", seconds)
          .contains(Remark.of(WarningCode.BROKEN_OFF));
    }
  }

  @Test
  void a_run_that_ends_with_its_knee_still_names_the_pool() {
    Diagnosis diagnosis =
        analyse(RunBuilder.oneBox().pool(4, 0.05).cutAfter(4 + 5 + 4 + 7 * 7 - 0.5));
    assertThat(diagnosis.verdict().cause().map(cause -> cause.rule())).contains("pool-too-small");
  }
}
