package dev.headroom.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricTest {
  @Test
  void every_metric_says_what_it_is_and_has_a_name_of_its_own() {
    assertThat(Metric.values())
        .allSatisfy(
            metric -> {
              assertThat(metric.unit()).isNotBlank();
              assertThat(metric.meaning()).isNotBlank();
              assertThat(Metric.named(metric.metricName())).contains(metric);
            });
    assertThat(Arrays.stream(Metric.values()).map(Metric::metricName)).doesNotHaveDuplicates();
  }

  @Test
  void a_key_is_read_as_it_is_written() {
    MetricKey key =
        new MetricKey("process.cpu.time", Map.of("process", "mariadbd", "cpu.mode", "user"));
    assertThat(key).hasToString("process.cpu.time{cpu.mode=user,process=mariadbd}");
    assertThat(MetricKey.parse(key.toString())).isEqualTo(key);
    assertThat(MetricKey.parse("a.b")).isEqualTo(new MetricKey("a.b", Map.of()));
    assertThat(new MetricKey("r", Map.of("http.route", "/a/{id}, b=c")))
        .hasToString("r{http.route=/a/:id_ b_c}");
  }

  @Test
  void text_that_is_no_key_is_refused() {
    assertThatThrownBy(() -> MetricKey.parse("a{b")).isInstanceOf(RunFormatException.class);
    assertThatThrownBy(() -> MetricKey.parse("{b=c}")).isInstanceOf(RunFormatException.class);
    assertThatThrownBy(() -> MetricKey.parse("a{=c}")).isInstanceOf(RunFormatException.class);
  }
}
