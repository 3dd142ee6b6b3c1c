package dev.headroom.analysis.gate.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateMetricTest {
  @ParameterizedTest
  @EnumSource
  void a_value_comes_back_from_its_scale(GateMetric metric) {
    assertThat(metric.unscaled(metric.scaled(0.25))).isCloseTo(0.25, within(1e-12));
    assertThat(GateMetric.find(metric.code())).contains(metric);
  }

  @ParameterizedTest
  @EnumSource
  void the_worse_has_the_greater_value_on_it(GateMetric metric) {
    boolean moreIsWorse = metric != GateMetric.XMAX;
    assertThat(metric.scaled(0.5) > metric.scaled(0.25)).isEqualTo(moreIsWorse);
    assertThat(metric.change(0.01) > 0).isEqualTo(moreIsWorse);
  }

  @Test
  void a_percentile_needs_ten_responses_beyond_it() {
    assertThat(GateMetric.P50.minResponses()).isEqualTo(20);
    assertThat(GateMetric.P99.minResponses()).isEqualTo(1_000);
    assertThat(GateMetric.P999.minResponses()).isEqualTo(10_000);
    assertThat(GateMetric.CPU.minResponses()).isZero();
  }

  @Test
  void a_check_is_written_and_read() {
    CheckId check = new CheckId(GateMetric.P99, "GET /items/{id} x");

    assertThat(CheckId.parse(check.toString())).contains(check);
    assertThat(CheckId.parse("cpu")).contains(CheckId.of(GateMetric.CPU));
    assertThat(CheckId.parse("newer GET /")).isEmpty();
  }
}
