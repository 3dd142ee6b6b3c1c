package dev.headroom.profiler.collect.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.SystemMetric;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PressureCollectorTest {
  private static MetricKey key(String share) {
    return new MetricKey(
        SystemMetric.PRESSURE_TIME.metricName(), Map.of("resource", "io", "share", share));
  }

  @Test
  void both_shares_are_read_in_seconds() {
    String text =
        """
        some avg10=0.00 avg60=1.25 avg300=0.40 total=2500000
        full avg10=0.00 avg60=0.00 avg300=0.00 total=1
        """;

    assertThat(PressureCollector.parse("io", text))
        .isEqualTo(Map.of(key("some"), 2.5, key("full"), 1e-6));
  }

  @Test
  void a_kernel_that_gives_one_share_gives_one() {
    assertThat(
            PressureCollector.parse("io", "some avg10=0.00 avg60=0.00 avg300=0.00 total=2500000\n"))
        .isEqualTo(Map.of(key("some"), 2.5));
  }

  @Test
  void other_text_gives_nothing() {
    assertThat(PressureCollector.parse("io", "")).isEmpty();
    assertThat(PressureCollector.parse("io", "some avg10=0.00 total=\nnone total=5")).isEmpty();
  }
}
