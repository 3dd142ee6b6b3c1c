package dev.headroom.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
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

  private static Optional<String> tooSmall(RunBuilder builder, Suspect suspect) {
    RecordedRun run = builder.build();
    return MachineGuard.tooSmall(run, AtTheKnee.of(run), List.of(suspect));
  }

  @Test
  void a_full_machine_whose_boxes_have_budget_left_is_too_small() {
    assertThat(tooSmall(twoBoxes(2), KnownSuspects.cpu(0.65))).isPresent();
  }

  @Test
  void a_machine_with_idle_cores_is_not() {
    assertThat(tooSmall(twoBoxes(4), KnownSuspects.cpu(0.65))).isEmpty();
  }

  @Test
  void a_budget_that_is_used_up_is_a_limit_of_its_own() {
    assertThat(tooSmall(twoBoxes(2), KnownSuspects.cpu(0.97))).isEmpty();
  }

  /** A box that may use the whole machine cannot have used up less than that. */
  @Test
  void a_box_without_a_budget_of_its_own_is_none() {
    Suspect unlimited = KnownSuspects.suspect(false, 2, 0.97, 1, 1, Optional.empty());
    assertThat(tooSmall(twoBoxes(2), unlimited)).isPresent();
  }

  @Test
  void a_machine_that_nobody_watched_is_not_accused() {
    assertThat(tooSmall(twoBoxes(2).withoutMetrics(), KnownSuspects.cpu(0.65))).isEmpty();
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
