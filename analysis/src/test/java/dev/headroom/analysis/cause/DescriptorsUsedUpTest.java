package dev.headroom.analysis.cause;

import static dev.headroom.analysis.finding.Examined.CPU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.metric.ProcessMetric;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class DescriptorsUsedUpTest {
  private static final ResourceId DESCRIPTORS = new ResourceId("box-1", ResourceType.DESCRIPTORS);

  private static RunBuilder java(IntToDoubleFunction open) {
    return RunBuilder.oneBox()
        .gauge(ProcessMetric.DESCRIPTOR_LIMIT.key("process", "java"), second -> 256)
        .gauge(ProcessMetric.DESCRIPTORS.key("process", "java"), open);
  }

  private static RunBuilder upTo(double most) {
    return java(second -> Math.min(most, 200 + second));
  }

  @Test
  void a_process_at_its_limit_takes_no_more() {
    Cause cause = Examined.by(new DescriptorsUsedUp(), upTo(256), CPU).cause();

    assertThat(cause.resource()).isEqualTo(DESCRIPTORS);
    assertThat(cause.subject()).contains("java");
    assertThat(new DescriptorsUsedUp().headline(cause))
        .startsWith("java has 256 files and sockets open and may have 256");
  }

  @Test
  void it_is_why_a_target_failed_whether_or_not_something_bound_until_then() {
    for (int second : new int[] {24, 100}) {
      Verdict verdict =
          Analyser.analyse(upTo(256).trouble(t -> t.failsFrom(second)).build()).verdict();
      assertThat(verdict.kind()).isEqualTo(Verdict.Kind.TARGET_FAILED);
      assertThat(verdict.resource()).contains(DESCRIPTORS);
      assertThat(verdict.cause()).map(Cause::rule).contains("descriptors-used-up");
    }
  }

  /** From the warm-up on. */
  @Test
  void it_is_why_a_target_failed_that_completed_nothing_at_all() {
    Diagnosis diagnosis =
        Analyser.analyse(java(second -> 256).trouble(t -> t.failsFrom(4)).build());
    assertThat(diagnosis.load().knee()).isEmpty();
    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.TARGET_FAILED);
    assertThat(diagnosis.verdict().resource()).contains(DESCRIPTORS);
    assertThat(diagnosis.why().causes()).hasSize(1);
  }

  @Test
  void a_target_that_does_not_fail_is_not_limited_by_them() {
    Verdict verdict = Analyser.analyse(upTo(256).build()).verdict();

    assertThat(verdict.resource()).contains(CPU);
    assertThat(verdict.cause()).isEmpty();
  }

  @Test
  void a_process_with_some_left_or_of_which_nothing_is_known_is_no_cause() {
    Examined.by(new DescriptorsUsedUp(), upTo(240), CPU).isNotHere();
    Examined.by(new DescriptorsUsedUp(), RunBuilder.oneBox(), CPU).isNotHere();
    Examined.by(new DescriptorsUsedUp(), upTo(256).without(ProcessMetric.DESCRIPTOR_LIMIT), CPU)
        .isNotHere();
  }
}
