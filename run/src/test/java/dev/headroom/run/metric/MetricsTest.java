package dev.headroom.run.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricsTest {
  @Test
  void every_metric_says_what_it_is_and_has_a_name_of_its_own() {
    assertThat(Metrics.all())
        .allSatisfy(
            metric -> {
              assertThat(metric.unit()).isNotBlank();
              assertThat(metric.meaning()).isNotBlank();
              assertThat(Metrics.named(metric.metricName())).contains(metric);
            });
    assertThat(Metrics.all()).extracting(Metric::metricName).doesNotHaveDuplicates();
  }

  @Test
  void a_name_that_is_not_in_it_is_not_found() {
    assertThat(Metrics.named("headroom.nothing")).isEmpty();
  }

  @Test
  void every_family_of_the_package_is_listed() throws Exception {
    Path classes =
        Path.of(Metric.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String name = Metric.class.getPackageName();
    List<Object> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
      for (Path file : files.toList()) {
        Class<?> type =
            Class.forName(name + "." + file.getFileName().toString().replace(".class", ""));
        if (type.isEnum() && Metric.class.isAssignableFrom(type)) {
          found.addAll(Arrays.asList(type.getEnumConstants()));
        }
      }
    }

    assertThat(found).isNotEmpty();
    assertThat(Metrics.all()).map(metric -> (Object) metric).hasSameElementsAs(found);
  }

  @Test
  void a_metric_that_is_not_described_is_refused() {
    assertThatThrownBy(() -> new MetricDescription("a", "", Metric.Kind.GAUGE, "a thing"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
