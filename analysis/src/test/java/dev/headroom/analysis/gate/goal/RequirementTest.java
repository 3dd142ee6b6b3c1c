package dev.headroom.analysis.gate.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {
  @ParameterizedTest
  @CsvSource({
    "p99<200ms, p99, 200",
    "p99 <= 0.2 s, p99, 200",
    "P99<200ms, p99, 200",
    "p99.9<1500us, p999, 1.5",
    "errors<0.1%, errors, 0.001",
    "errors<0.001, errors, 0.001",
    "xmax>=900/s, xmax, 900",
    "cpu<2ms, cpu, 2",
    "allocated<1kb, allocated, 1",
    "db-bytes<1kb, db-bytes, 1024",
    "statements<3, statements, 3",
    "GET /items: p95<50ms, p95 GET /items, 50",
    "shop / buy: p50<1s, p50 shop / buy, 1000"
  })
  void bounds_are_in_the_metrics_unit(String text, String check, double bound) {
    Requirement goal = Requirement.parse(text);

    assertThat(goal.check()).isEqualTo(CheckId.parse(check).orElseThrow());
    assertThat(goal.bound()).isEqualTo(bound);
    assertThat(goal.atLeast()).isEqualTo(goal.check().metric() == GateMetric.XMAX);
  }

  @Test
  void a_response_time_may_be_asked_for_at_a_load() {
    assertThat(Requirement.parse("p99<200ms@400/s").perSecond()).contains(400.0);
    assertThat(Requirement.parse("p99<200ms").perSecond()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "p99",
        "p99<",
        "p99<200",
        "p99<200%",
        "p98<200ms",
        "p99>200ms",
        "xmax<900/s",
        "errors<0",
        "errors<1",
        "errors<150%",
        "errors<1.2.3%",
        "errors<0.1%@400/s",
        "cpu<2kb"
      })
  void what_is_no_goal_is_refused(String text) {
    assertThatThrownBy(() -> Requirement.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }
}
