package dev.headroom.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.injector.HostCpu;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RecordedRun;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachineGuardTest {
  /** Two boxes of 1.5 cores each that ask for 1 core each, on a machine of that many. */
  private static RunBuilder twoBoxes(int cores) {
    return new RunBuilder()
        .machine(cores)
        .stopsAt(250)
        .box("web-1", 1.5)
        .process("java", BoxProcess.Kind.JVM, 0.004)
        .box("db-1", 1.5)
        .process("mariadbd", BoxProcess.Kind.DATABASE, 0.004);
  }

  private static Optional<Verdict> tooSmall(RunBuilder builder, Candidate candidate) {
    return guard(builder, candidate).tooSmall();
  }

  private static MachineGuard guard(RunBuilder builder, Candidate candidate) {
    RecordedRun run = builder.build();
    return MachineGuard.of(run, AtTheKnee.of(run), List.of(candidate));
  }

  /** The boxes use 0.4 cores each of two, and something else the rest. */
  private static MachineGuard shared(double foreignCores) {
    return guard(twoBoxes(2).stopsAt(100).foreign(foreignCores), KnownCandidates.cpu(0.3));
  }

  @Test
  void a_machine_that_something_else_filled_is_disturbed_and_not_too_small() {
    assertThat(shared(1.2).disturbed())
        .hasValueSatisfying(
            verdict -> {
              assertThat(verdict.reason().code()).isEqualTo(ReasonCode.FOREIGN_LOAD);
              assertThat(verdict.reason().value("others")).isCloseTo(1.2, within(0.05));
              assertThat(verdict.next()).containsExactly(Remark.of(AdviceCode.STOP_FOREIGN_LOAD));
            });
    assertThat(shared(1.2).tooSmall()).isEmpty();
  }

  @Test
  void something_else_on_a_machine_with_idle_cores_is_no_limit() {
    assertThat(shared(0.6).disturbed()).isEmpty();
    assertThat(shared(0.6).tooSmall()).isEmpty();
  }

  @Test
  void a_machine_that_its_boxes_fill_alone_is_too_small_whoever_else_ran() {
    RunBuilder large =
        new RunBuilder()
            .machine(16)
            .stopsAt(1875)
            .foreign(0.5)
            .box("web-1", 12)
            .process("java", BoxProcess.Kind.JVM, 0.004)
            .box("db-1", 12)
            .process("mariadbd", BoxProcess.Kind.DATABASE, 0.004);
    assertThat(guard(large, KnownCandidates.cpu(0.6)).disturbed()).isEmpty();
    assertThat(guard(large, KnownCandidates.cpu(0.6)).tooSmall()).isPresent();
  }

  @Test
  void what_filled_a_machine_without_a_watched_box_may_be_the_target() {
    RunBuilder unwatched = new RunBuilder().machine(2).box("host-1", 2).stopsAt(100).foreign(1.99);
    assertThat(guard(unwatched, KnownCandidates.cpu(0.3)).disturbed().orElseThrow().next())
        .containsExactly(Remark.of(AdviceCode.NAME_PROCESSES));
  }

  @Test
  void what_the_hypervisor_kept_is_nobodys_work_here() {
    HostCpu host = AtTheKnee.host(RunBuilder.oneBox().machine(4).foreign(0.5).stolen(0.6));
    assertThat(host.others()).isCloseTo(0.5, within(0.05));
    assertThat(host.stolen()).isCloseTo(0.6, within(0.05));
  }

  @Test
  void a_full_machine_whose_boxes_have_budget_left_is_too_small() {
    assertThat(tooSmall(twoBoxes(2), KnownCandidates.cpu(0.65))).isPresent();
  }

  @Test
  void a_machine_with_idle_cores_is_not() {
    assertThat(tooSmall(twoBoxes(4), KnownCandidates.cpu(0.65))).isEmpty();
  }

  @Test
  void a_budget_that_is_used_up_is_a_limit_of_its_own() {
    assertThat(tooSmall(twoBoxes(2), KnownCandidates.cpu(0.97))).isEmpty();
  }

  /** A box that may use the whole machine cannot have used up less than that. */
  @Test
  void a_box_without_a_budget_of_its_own_is_none() {
    Candidate unlimited =
        KnownCandidates.candidate(
            ResourceType.CPU, 2, 0.97, 1, 1, SaturationEvidence.notMeasured());
    assertThat(tooSmall(twoBoxes(2), unlimited)).isPresent();
  }

  @Test
  void a_machine_that_nobody_watched_is_not_accused() {
    assertThat(tooSmall(twoBoxes(2).withoutMetrics(), KnownCandidates.cpu(0.65))).isEmpty();
  }

  @Test
  void what_each_used_adds_up_to_the_machine() {
    HostCpu host = AtTheKnee.host(RunBuilder.oneBox().machine(4).foreign(0.5).injector(0.001));
    assertThat(host.boxes()).isCloseTo(1, within(0.05));
    assertThat(host.injector()).isCloseTo(0.333, within(0.02));
    assertThat(host.others()).isCloseTo(0.5, within(0.05));
    assertThat(host.busy()).isCloseTo(host.boxes() + host.injector() + 0.5, within(0.05));
    assertThat(host.cores()).isEqualTo(4);
  }
}
