package dev.headroom.profiler.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.Metrics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every collector keeps to; that it survives its target's death is in the recorder's test. */
class CollectorContractTest {
  @TempDir private Path folder;

  static List<Collector> collectors() {
    return Collectors.all();
  }

  private static Optional<WatchedBox> boxFor(Collector collector, WatchedBox box) {
    return Stream.of(box, WatchedBox.host()).filter(collector::appliesTo).findFirst();
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void its_source_can_name_a_file(Collector collector) {
    assertThat(collector.source()).matches("[a-z0-9-]+");
    assertThat(RunLayout.series("box-1", collector.source())).endsWith(".jsonl");
    assertThat(collector.looksAt()).isNotBlank().doesNotEndWith(".");
    assertThat(collector.every()).isPositive();
  }

  @Test
  void no_two_write_the_same_file() {
    assertThat(Collectors.all()).extracting(Collector::source).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void it_records_finite_values_of_metrics_of_the_catalogue(Collector collector) throws Exception {
    assumeTrue(!Target.isDatabase(collector), "databases are recorded where there is one");
    try (Target target = Target.start(folder)) {
      WatchedBox box = boxFor(collector, target.box()).orElseThrow();
      Optional<String> unavailable = collector.unavailable(box);
      assumeTrue(unavailable.isEmpty(), () -> unavailable.orElseThrow());

      RecordedSink sink = RecordedSink.of(collector, box);

      assertThat(sink.last()).isNotEmpty();
      assertThat(sink.last())
          .allSatisfy(
              (key, value) -> {
                assertThat(Metrics.named(key.name())).as(key.name()).isPresent();
                assertThat(MetricKey.parse(key.toString())).isEqualTo(key);
                assertThat(value).isFinite().isNotNegative();
              });
    }
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void it_says_why_where_there_is_nothing_to_look_at(Collector collector) {
    WatchedBox missing = Target.missing(folder);
    assumeTrue(collector.appliesTo(missing), "looks at the machine, which is there");

    assertThat(collector.unavailable(missing).orElseThrow())
        .isNotBlank()
        .doesNotContain("secret", "hidden");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void it_applies_to_the_machine_or_to_boxes_that_have_what_it_looks_at(Collector collector) {
    WatchedBox bare =
        new WatchedBox("bare", List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    assertThat(collector.appliesTo(bare)).isFalse();
    assertThat(collector.appliesTo(Target.missing(folder)))
        .isNotEqualTo(collector.appliesTo(WatchedBox.host()));
  }

  @Test
  void every_collector_of_the_package_is_registered_and_has_a_test() throws Exception {
    List<Class<?>> found = new ArrayList<>();
    Path classes =
        Path.of(Collector.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String name = Collector.class.getPackageName();
    try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
      for (Path file : files.toList()) {
        String simpleName = file.getFileName().toString().replace(".class", "");
        Class<?> type = Class.forName(name + "." + simpleName);
        if (Collector.class.isAssignableFrom(type) && !type.isInterface()) {
          found.add(type);
        }
      }
    }

    assertThat(found).isNotEmpty();
    assertThat(Collectors.all()).extracting(c -> (Object) c.getClass()).hasSameElementsAs(found);
    for (Class<?> type : found) {
      assertThat(Class.forName(type.getName() + "Test")).isNotNull();
    }
  }
}
