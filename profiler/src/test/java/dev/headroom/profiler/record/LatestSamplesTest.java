package dev.headroom.profiler.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LatestSamplesTest {
  private final LatestSamples latest = new LatestSamples();

  private void cgroup(double seconds, double cpuSeconds) {
    latest.put("box-1", "cgroup", seconds, Map.of(CgroupMetric.CPU_TIME.key(), cpuSeconds));
  }

  private void processes(double seconds, double java, double database) {
    latest.put(
        "box-1",
        "process",
        seconds,
        Map.of(
            ProcessMetric.CPU_TIME.key("process", "java"), java,
            ProcessMetric.CPU_TIME.key("process", "mariadbd"), database));
  }

  @Test
  void nothing_is_known_of_a_box_before_its_second_look() {
    assertThat(latest.cpuCores("box-1", 0)).isEmpty();
    processes(1, 10, 20);
    assertThat(latest.cpuCores("box-1", 0)).isEmpty();
    cgroup(1, 30);
    assertThat(latest.cpuCores("box-1", 0)).isEmpty();
  }

  @Test
  void cores_are_the_growth_between_the_last_two_looks() {
    cgroup(1, 5);
    cgroup(2, 5);
    cgroup(4, 6);

    assertThat(latest.cpuCores("box-1", 0)).hasValue(0.5);
    assertThat(latest.cpuCores("box-2", 0)).isEmpty();
  }

  @Test
  void a_box_without_a_cgroup_uses_what_its_processes_use() {
    processes(1, 5, 7);
    processes(3, 6, 10);

    assertThat(latest.cpuCores("box-1", 0)).hasValue(2.0);
  }

  @Test
  void a_process_that_ended_uses_nothing_any_more() {
    processes(1, 5, 7);
    processes(2, 6, 9);
    latest.put("box-1", "process", 3, Map.of(ProcessMetric.CPU_TIME.key("process", "java"), 6.5));

    assertThat(latest.cpuCores("box-1", 0)).hasValue(0.5);
  }

  @Test
  void a_counter_that_began_anew_is_no_negative_use() {
    cgroup(1, 5);
    cgroup(2, 1);

    assertThat(latest.cpuCores("box-1", 0)).hasValue(0.0);
  }

  @Test
  void what_was_used_before_an_instant_does_not_count_after_it() {
    cgroup(1, 5);
    cgroup(2, 6);
    assertThat(latest.cpuCores("box-1", 1)).hasValue(1.0);
    assertThat(latest.cpuCores("box-1", 1.5)).isEmpty();

    cgroup(3, 6.5);
    assertThat(latest.cpuCores("box-1", 1.5)).hasValue(0.5);
  }

  @Test
  void of_processes_too() {
    processes(1, 5, 7);
    processes(2, 6, 8);

    assertThat(latest.cpuCores("box-1", 1.5)).isEmpty();
  }

  @Test
  void two_looks_at_one_instant_tell_nothing() {
    cgroup(1, 5);
    cgroup(1, 6);

    assertThat(latest.cpuCores("box-1", 0)).isEmpty();
  }

  @Test
  void what_is_older_than_the_latest_changes_nothing() {
    cgroup(301, 5);
    cgroup(302, 6);
    cgroup(1, 0);
    cgroup(2, 90);

    assertThat(latest.cpuCores("box-1", 0)).hasValue(1.0);
  }

  @Test
  void what_was_reported_of_the_past_is_not_taken_for_now() {
    cgroup(1, 5);
    cgroup(2, 6);

    assertThat(latest.cpuCores("box-1", 301)).isEmpty();
  }

  @Test
  void others_see_the_last_two_samples_of_each_series() {
    cgroup(1, 5);
    cgroup(2, 6);
    cgroup(4, 9);
    processes(4, 1, 2);

    SeriesSet series = latest.series();

    Series cgroup = series.series("box-1", CgroupMetric.CPU_TIME.key()).orElseThrow();
    assertThat(cgroup.size()).isEqualTo(2);
    assertThat(cgroup.rate(2, 4)).isEqualTo(1.5);
    assertThat(series.seriesOf("box-1", ProcessMetric.CPU_TIME))
        .allSatisfy(process -> assertThat(process.getValue().size()).isEqualTo(1))
        .hasSize(2);
  }
}
