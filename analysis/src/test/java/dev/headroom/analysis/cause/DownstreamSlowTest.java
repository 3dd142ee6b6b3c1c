package dev.headroom.analysis.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.CallProfile;
import dev.headroom.run.BoxProcess;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DownstreamSlowTest {
  private static final ResourceId CALL =
      new ResourceId("box-1", ResourceType.DOWNSTREAM, Optional.of("in Prices.ask"));

  /** Sixteen threads, each held for 101 ms a request: 158 requests a second. */
  private static RunBuilder service(double inCall) {
    RunBuilder service =
        new RunBuilder()
            .box("box-1", 4)
            .process("java", BoxProcess.Kind.JVM, 0.001)
            .pool(100, 0.1)
            .threads(16);
    return service.profile(CallProfile.of(service.build(), inCall));
  }

  @Test
  void full_threads_that_are_in_a_call_are_a_symptom_of_the_call() {
    Verdict verdict = Analyser.analyse(service(0.95).build()).verdict();

    assertThat(verdict.resource()).contains(CALL);
    assertThat(verdict.cause()).map(Cause::rule).contains("slow-downstream");
  }

  @Test
  void full_threads_that_are_not_are_too_few() {
    Verdict verdict = Analyser.analyse(service(0.2).build()).verdict();

    assertThat(verdict.resource()).contains(new ResourceId("box-1", ResourceType.REQUEST_THREADS));
    assertThat(verdict.cause()).map(Cause::rule).contains(PoolTooSmall.ID);
  }

  @Test
  void how_long_a_request_waits_and_where_is_told() {
    Cause cause = Examined.by(new DownstreamSlow(), service(0.95), CALL).cause();

    assertThat(cause.subject()).contains("in Prices.ask");
    assertThat(cause.value("call-at-knee")).isCloseTo(0.096, within(0.01));
    assertThat(cause.value("calls-at-once")).isCloseTo(15, within(1.0));
    assertThat(new DownstreamSlow().headline(cause)).contains("ms in Prices.ask for another");
  }

  @Test
  void another_resource_is_no_call() {
    Examined.by(new DownstreamSlow(), service(0.95), Examined.CPU).isNotHere();
    Examined.by(new DownstreamSlow(), RunBuilder.oneBox(), CALL).isLacking();
  }
}
