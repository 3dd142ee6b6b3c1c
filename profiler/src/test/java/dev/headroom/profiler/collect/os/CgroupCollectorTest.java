package dev.headroom.profiler.collect.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.profiler.collect.CgroupFolder;
import dev.headroom.profiler.collect.RecordedSink;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.MetricKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupCollectorTest {
  private static final Map<MetricKey, Double> EXPECTED =
      Map.of(
          CgroupMetric.CPU_TIME.key(), 1.5,
          CgroupMetric.THROTTLED_TIME.key(), 2.25,
          CgroupMetric.PERIODS.key(), 400.0,
          CgroupMetric.THROTTLED_PERIODS.key(), 37.0,
          CgroupMetric.CPU_QUOTA.key(), 0.3);

  @TempDir private Path folder;

  private final CgroupCollector collector = new CgroupCollector();

  private static void assertFigures(Map<MetricKey, Double> seen) {
    assertThat(seen).containsOnlyKeys(EXPECTED.keySet());
    EXPECTED.forEach((key, value) -> assertThat(seen.get(key)).isCloseTo(value, within(1e-9)));
  }

  @Test
  void version_2_is_read_from_one_folder() throws Exception {
    assertFigures(
        RecordedSink.of(collector, new CgroupFolder(PlantedCgroup.version2(folder))).last());
  }

  @Test
  void version_1_is_read_from_one_folder_where_accounting_is_mounted_with_it() throws Exception {
    PlantedCgroup.version1(folder);
    PlantedCgroup.write(folder, "cpuacct.usage", "1500000000\n");

    assertFigures(RecordedSink.of(collector, new CgroupFolder(folder)).last());
  }

  @Test
  void version_1_is_read_from_two_folders_where_accounting_is_mounted_apart() throws Exception {
    Path group = PlantedCgroup.version1(folder.resolve("cgroup/cpu/headroom/box-1"));
    PlantedCgroup.write(
        folder.resolve("cgroup/cpuacct/headroom/box-1"), "cpuacct.usage", "1500000000\n");

    assertFigures(RecordedSink.of(collector, new CgroupFolder(group)).last());
  }

  @Test
  void a_group_of_version_1_is_found_by_the_folder_of_any_controller() throws Exception {
    Path group = PlantedCgroup.version1(folder.resolve("cgroup/cpu,cpuacct/a/cpu"));
    PlantedCgroup.write(group, "cpuacct.usage", "1500000000\n");
    Path memory = Files.createDirectories(folder.resolve("cgroup/memory/a/cpu"));

    assertThat(CgroupFolder.of(memory)).contains(new CgroupFolder(group));
    assertFigures(RecordedSink.of(collector, CgroupFolder.of(memory).orElseThrow()).last());
    assertThat(CgroupFolder.of(folder.resolve("cgroup/memory/b"))).isEmpty();
  }

  @Test
  void the_root_of_version_1_has_an_account_of_its_own() throws Exception {
    Path group = PlantedCgroup.version1(folder.resolve("cgroup/cpu"));
    PlantedCgroup.write(folder.resolve("cgroup/cpuacct"), "cpuacct.usage", "1500000000\n");

    assertFigures(RecordedSink.of(collector, new CgroupFolder(group)).last());
  }

  @Test
  void a_group_without_a_quota_has_no_budget() {
    assertThat(CgroupFiles.version2(PlantedCgroup.STAT_V2, "max 100000\n"))
        .doesNotContainKey(CgroupMetric.CPU_QUOTA.key());
    assertThat(CgroupFiles.version1(PlantedCgroup.STAT_V1, "1\n", "-1\n", "100000\n"))
        .doesNotContainKey(CgroupMetric.CPU_QUOTA.key());
  }

  @Test
  void a_kernel_that_does_not_count_throttling_leaves_it_out() {
    assertThat(CgroupFiles.version2("usage_usec 10\nuser_usec 6\nsystem_usec 4\n", "max 100000"))
        .containsOnlyKeys(CgroupMetric.CPU_TIME.key());
  }

  @Test
  void where_one_file_cannot_be_read_the_others_count() throws Exception {
    PlantedCgroup.version2(folder);
    Files.delete(folder.resolve("cpu.max"));
    Files.createDirectory(folder.resolve("cpu.max"));

    assertThat(RecordedSink.of(collector, new CgroupFolder(folder)).last())
        .containsKeys(CgroupMetric.CPU_TIME.key(), CgroupMetric.PERIODS.key())
        .doesNotContainKey(CgroupMetric.CPU_QUOTA.key());
  }

  @Test
  void of_version_1_too() throws Exception {
    PlantedCgroup.version1(folder);

    assertThat(RecordedSink.of(collector, new CgroupFolder(folder)).last())
        .containsKeys(CgroupMetric.PERIODS.key(), CgroupMetric.CPU_QUOTA.key())
        .doesNotContainKey(CgroupMetric.CPU_TIME.key());
  }
}
