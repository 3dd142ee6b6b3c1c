package dev.headroom.cli.accuracy.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.cause.CauseRules;
import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Fault;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveCasesTest {
  @Test
  void every_fault_that_can_be_planted_is_among_the_cases() {
    assertThat(LiveCases.all().stream().map(LiveCase::fault).flatMap(Optional::stream))
        .containsExactlyInAnyOrderElementsOf(Faults.all().stream().map(Fault::id).toList());
  }

  @Test
  void every_cause_that_is_asked_for_is_one_that_a_rule_can_name() {
    assertThat(
            LiveCases.all().stream()
                .flatMap(known -> known.truths().all().stream())
                .flatMap(truth -> truth.rule().stream()))
        .allMatch(rule -> CauseRules.named(rule).isPresent());
  }

  @Test
  void a_case_as_shipped_is_the_stage_and_one_with_a_fault_is_not() {
    LiveCase shipped = LiveCases.asShipped();
    assertThat(shipped.fault()).isEmpty();
    assertThat(LiveCases.all().stream().skip(1))
        .allSatisfy(
            known ->
                assertThat(known.topology(1))
                    .isNotEqualTo(
                        new LiveCase("", known.stage(), Optional.empty(), known.truths())
                            .topology(1)));
  }
}
