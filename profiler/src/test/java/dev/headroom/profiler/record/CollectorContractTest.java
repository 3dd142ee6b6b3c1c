package dev.headroom.profiler.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.DatabaseEndpoint;
import dev.headroom.profiler.collect.Endpoint;
import dev.headroom.profiler.collect.RecordedSink;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.profiler.collect.database.AbsentDatabase;
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

  static List<Collector<?>> collectors() {
    return Collectors.all();
  }

  private static Stream<Watch<?>> watches(Collector<?> collector, WatchedBox box) {
    return Stream.of(box, WatchedBox.host()).flatMap(each -> Watch.of(each, collector));
  }

  private static <E extends Endpoint> RecordedSink look(Watch<E> watch) throws Exception {
    return RecordedSink.of(watch.collector(), watch.endpoint());
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void its_source_can_name_a_file(Collector<?> collector) {
    assertThat(collector.source()).matches("[a-z0-9-]+");
    assertThat(RunLayout.series("box-1", collector.source())).endsWith(".jsonl");
    assertThat(collector.looksAt()).isNotBlank().doesNotEndWith(".");
    assertThat(collector.interval()).isPositive();
  }

  @Test
  void no_two_write_the_same_file() {
    assertThat(Collectors.all()).extracting(Collector::source).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void it_records_finite_values_of_metrics_of_the_catalogue(Collector<?> collector)
      throws Exception {
    assumeTrue(
        !DatabaseEndpoint.class.isAssignableFrom(collector.endpoint()),
        "databases are recorded where there is one");
    try (Target target = Target.start(folder)) {
      Watch<?> watch = watches(collector, target.box()).findFirst().orElseThrow();
      Optional<String> unavailable = watch.unavailable();
      assumeTrue(unavailable.isEmpty(), () -> unavailable.orElseThrow());

      RecordedSink sink = look(watch);

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
  void it_says_why_where_there_is_nothing_to_look_at(Collector<?> collector) {
    List<? extends Watch<?>> missing =
        Watch.of(Target.missing(folder, collector), collector).toList();
    assumeTrue(!missing.isEmpty(), "looks at the machine, which is there");

    assertThat(missing.get(0).unavailable().orElseThrow())
        .isNotBlank()
        .doesNotContain("secret", "hidden");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void it_looks_at_the_machine_or_at_boxes_that_have_what_it_looks_at(Collector<?> collector) {
    assertThat(Watch.of(new WatchedBox("bare", List.of()), collector)).isEmpty();
    assertThat(watches(collector, Target.missing(folder, collector))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void each_endpoint_of_a_box_is_watched_into_a_file_of_its_own(Collector<?> collector) {
    assumeTrue(
        !DatabaseEndpoint.class.isAssignableFrom(collector.endpoint()),
        "a box has one database at most");
    WatchedBox one = Target.missing(folder, collector);
    List<Endpoint> twice = new ArrayList<>(one.endpointsOf(collector.endpoint()));
    twice.addAll(twice);

    assertThat(Watch.of(new WatchedBox("box-1", twice), collector).map(Watch::source).toList())
        .hasSize(twice.size())
        .doesNotHaveDuplicates()
        .allSatisfy(source -> assertThat(RunLayout.series("box-1", source)).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void a_database_is_looked_at_by_the_collectors_of_its_product_alone(Collector<?> collector) {
    DatabaseEndpoint database = AbsentDatabase.of(collector);
    DatabaseEndpoint other =
        database == AbsentDatabase.MARIADB ? AbsentDatabase.POSTGRES : AbsentDatabase.MARIADB;

    assertThat(Watch.of(new WatchedBox("box-1", List.of(other)), collector)).isEmpty();
  }

  @Test
  void a_box_has_one_database_at_most() {
    assertThatThrownBy(
            () -> new WatchedBox("box-1", List.of(AbsentDatabase.MARIADB, AbsentDatabase.POSTGRES)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_collector_of_the_packages_is_registered_and_has_a_test() throws Exception {
    Path classes =
        Path.of(Collector.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path collect = classes.resolve(Collector.class.getPackageName().replace('.', '/'));
    List<Class<?>> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(collect)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace(".class", "");
        Class<?> type = Class.forName(name.replace('/', '.'));
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
