package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.FailureKind;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Targets that fail, stand still or die, at every time of a load: failing comes before slow. */
class FailingTargetTest {
  private static final ResourceId CPU = new ResourceId("box-1", ResourceType.CPU);

  private static Diagnosis analyse(RunBuilder builder) {
    return Analyser.analyse(builder.build());
  }

  private static RunBuilder failingFrom(int second) {
    return RunBuilder.oneBox().trouble(trouble -> trouble.failsFrom(second));
  }

  private static RunBuilder silentFrom(int second) {
    return RunBuilder.oneBox().trouble(trouble -> trouble.silentFrom(second));
  }

  private static RunBuilder standingStill(int fromSecond, int seconds) {
    return RunBuilder.oneBox().trouble(trouble -> trouble.standsStill(fromSecond, seconds));
  }

  /** From the warm-up to the last second of the return but one. */
  private static IntStream instants() {
    return IntStream.iterate(4, second -> second < 118, second -> second + 5)
        // Between the phases nothing is sent, and what fails then fails in the next phase.
        .filter(second -> second < 117);
  }

  @Test
  void only_failures_from_any_instant_on_is_a_target_that_failed() {
    assertThat(instants())
        .allSatisfy(
            second ->
                assertThat(analyse(failingFrom(second)).verdict().kind())
                    .as("from second %s", second)
                    .isEqualTo(Verdict.Kind.TARGET_FAILED));
  }

  /** From the warm-up's end, so that nothing ever was completed, and from amid the curve. */
  @Test
  void requests_for_which_the_load_generator_had_no_port_say_nothing_of_the_target() {
    Map<FailureKind, ReasonCode> reasons =
        Map.of(
            FailureKind.NO_PORT, ReasonCode.INJECTOR_PORTS,
            FailureKind.NO_DESCRIPTOR, ReasonCode.INJECTOR_DESCRIPTORS);
    reasons.forEach(
        (kind, reason) -> {
          for (int second : new int[] {4, 80}) {
            Diagnosis diagnosis =
                analyse(RunBuilder.oneBox().trouble(t -> t.failsFrom(second, kind)));
            assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.INJECTOR_LIMITED);
            assertThat(diagnosis.verdict().reason().code()).isEqualTo(reason);
            assertThat(diagnosis.verdict().reason().value("failed")).isGreaterThan(0.1);
          }
        });
    assertThat(
            analyse(RunBuilder.oneBox().trouble(t -> t.failsFrom(80, FailureKind.TIMEOUT)))
                .verdict()
                .kind())
        .isEqualTo(Verdict.Kind.TARGET_FAILED);
  }

  @Test
  void silence_from_any_instant_on_is_a_target_that_failed() {
    assertThat(instants().filter(second -> second < 111))
        .allSatisfy(
            second ->
                assertThat(analyse(silentFrom(second)).verdict().kind())
                    .as("from second %s", second)
                    .isEqualTo(Verdict.Kind.TARGET_FAILED));
  }

  @Test
  void what_bound_until_it_failed_is_told_with_the_failure() {
    Verdict verdict = analyse(failingFrom(84)).verdict();
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.TARGET_FAILED);
    assertThat(verdict.resource()).contains(CPU);
    assertThat(verdict.reason().code()).isEqualTo(ReasonCode.RESPONSES_FAILED);
    assertThat(verdict.reason().name("plateau")).contains("curve-60");
    assertThat(verdict.reason().value("failed")).isEqualTo(1);
    assertThat(verdict.reason().value("limit")).isCloseTo(333, within(15.0));
  }

  @Test
  void nothing_is_said_to_bind_where_it_failed_before_that_was_seen() {
    Verdict verdict = analyse(failingFrom(27).pool(100, 0.05)).verdict();
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.TARGET_FAILED);
    assertThat(verdict.resource()).isEmpty();
  }

  @Test
  void a_process_that_died_under_load_comes_before_what_bound() {
    Verdict verdict =
        analyse(RunBuilder.oneBox().event(EventKind.PROCESS_DIED, "process java ended")).verdict();
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.TARGET_FAILED);
    assertThat(verdict.reason().code()).isEqualTo(ReasonCode.PROCESS_ENDED);
    assertThat(verdict.reason().name("ended")).contains("process java ended");
    assertThat(verdict.resource()).contains(CPU);
  }

  @Test
  void a_stall_in_the_probe_is_told_and_cut_out() {
    Diagnosis diagnosis = analyse(standingStill(50, 5));
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.BOTTLENECK);
    assertThat(diagnosis.verdict().resource()).contains(CPU);
    assertThat(diagnosis.load().knee().orElseThrow().xMaxPerSecond().estimate())
        .isCloseTo(333, within(15.0));
    Remark<WarningCode> stalled =
        diagnosis.caveats().warnings().stream()
            .filter(warning -> warning.code() == WarningCode.STALLED)
            .findFirst()
            .orElseThrow();
    assertThat(stalled.value("seconds")).isEqualTo(5);
  }

  @Test
  void a_stall_in_the_curve_changes_no_plateau_but_its_own() {
    Diagnosis calm = analyse(RunBuilder.oneBox());
    Diagnosis stalled = analyse(standingStill(87, 4));
    assertThat(stalled.verdict().resource()).contains(CPU);
    assertThat(stalled.load().plateaus())
        .filteredOn(plateau -> plateau.name().equals("curve-60"))
        .allSatisfy(plateau -> assertThat(plateau.throughputPerSecond()).isBetween(190.0, 210.0));
    assertThat(stalled.load().knee()).isEqualTo(calm.load().knee());
  }

  @Test
  void where_the_load_ended_in_a_stall_that_passed_nothing_is_healthy() {
    Diagnosis diagnosis = analyse(standingStill(14, 5).pool(100, 0.05).probeUpTo(2).withoutCurve());
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(diagnosis.verdict().reason().code()).isEqualTo(ReasonCode.STALLED);
  }

  @Test
  void a_load_broken_off_in_its_warm_up_has_no_bottleneck() {
    Diagnosis diagnosis = analyse(RunBuilder.oneBox().cutAfter(8));
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
    assertThat(diagnosis.verdict().reason().code()).isEqualTo(ReasonCode.NO_LOAD);
    assertThat(diagnosis.load().plateaus()).isEmpty();
  }

  @Test
  void what_a_cut_log_does_not_hold_is_unknown_and_not_zero() {
    Diagnosis diagnosis = analyse(RunBuilder.oneBox().trouble(trouble -> trouble.logCutAt(58)));
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.BOTTLENECK);
    assertThat(diagnosis.verdict().resource()).contains(CPU);
    assertThat(diagnosis.load().knee().orElseThrow().xMaxPerSecond().estimate())
        .isCloseTo(333, within(15.0));
    assertThat(diagnosis.load().plateaus()).noneMatch(plateau -> plateau.fellSilent());
    assertThat(diagnosis.caveats().warnings())
        .anyMatch(warning -> warning.code() == WarningCode.LOG_ENDS_EARLY);
  }
}
