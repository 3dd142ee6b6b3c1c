package dev.headroom.analysis.cause.network;

import static dev.headroom.analysis.finding.Examined.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.metric.ServerMetric;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The built curve begins at second 66, the return to its first load at 111. */
class RetriesKeepDownTest {
  private static final RetriesKeepDown RULE = new RetriesKeepDown();
  private static final int SPIKE = 100;
  private static final int NEVER = 1_000;

  private static RunBuilder calling(double before, double after) {
    return RunBuilder.oneBox()
        .counted(ServerMetric.REQUESTS.key("http.route", "/posts"), 1)
        .counted(
            ServerMetric.CALLS.key("server.address", "prices:80"),
            second -> second < SPIKE ? before : after);
  }

  private static RunBuilder failing(RunBuilder run) {
    return run.trouble(trouble -> trouble.failsFrom(SPIKE));
  }

  @Test
  void retries_that_go_on_when_the_load_is_back_are_found_with_their_number() {
    Cause cause = Examined.by(RULE, failing(calling(1, 12)), CPU).cause();

    assertThat(cause.resource())
        .isEqualTo(new ResourceId("box-1", ResourceType.DOWNSTREAM, Optional.of("of prices:80")));
    assertThat(cause.value("calls-per-request-before")).isCloseTo(1, within(0.1));
    assertThat(cause.value("calls-per-request-after")).isCloseTo(12, within(0.5));
    assertThat(cause.value("answered-after")).isZero();
    assertThat(RULE.headline(cause)).startsWith("12.0 calls of prices:80 for a request");
  }

  @Test
  void it_is_why_the_target_failed() {
    Verdict verdict = Analyser.analyse(failing(calling(1, 12)).build()).verdict();

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.TARGET_FAILED);
    assertThat(verdict.cause()).map(Cause::rule).contains("retries-keep-it-down");
  }

  @Test
  void a_service_that_always_calls_often_or_that_came_back_is_none() {
    Examined.by(RULE, failing(calling(12, 12)), CPU).isNotHere();
    Examined.by(RULE, calling(1, 12).trouble(trouble -> trouble.failsFrom(NEVER)), CPU).isNotHere();
  }

  @Test
  void without_calls_or_a_return_of_the_load_there_is_nothing_to_compare() {
    Examined.by(RULE, failing(RunBuilder.oneBox()), CPU).isNotHere();
    Examined.by(RULE, calling(1, 12).withoutCurve(), CPU).isNotHere();
  }
}
