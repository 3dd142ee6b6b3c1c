package dev.headroom.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.resource.Meters;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.ProcessMetric;
import org.junit.jupiter.api.Test;

class BoxCpuUseTest {
  private static MetricKey process(String name) {
    return ProcessMetric.CPU_TIME.key("process", name);
  }

  private static double cores(Meters meters) {
    return BoxCpuUse.of(meters.run(), "box-1").cores(Meters.FROM, Meters.TO);
  }

  @Test
  void the_boxs_own_count_is_the_whole_of_it() {
    Meters meters =
        new Meters().counter(process("java"), 0.1).counter(CgroupMetric.CPU_TIME.key(), 0.35);
    assertThat(cores(meters)).isCloseTo(0.35, within(1e-9));
  }

  @Test
  void where_one_process_has_a_gap_the_sum_that_the_box_knows_counts() {
    Meters meters =
        new Meters()
            .counter(process("java"), 0.1)
            .lateCounter(process("mariadbd"))
            .counter(CgroupMetric.CPU_TIME.key(), 0.35);
    assertThat(cores(meters)).isCloseTo(0.35, within(1e-9));
  }

  @Test
  void without_a_count_of_the_box_its_processes_are_added_up() {
    Meters meters = new Meters().counter(process("java"), 0.1).counter(process("mariadbd"), 0.2);
    assertThat(cores(meters)).isCloseTo(0.3, within(1e-9));
    assertThat(cores(meters.lateCounter(CgroupMetric.CPU_TIME.key()))).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void a_process_that_started_later_used_nothing_yet() {
    Meters meters = new Meters().counter(process("java"), 0.1).lateCounter(process("late"));
    assertThat(cores(meters)).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void of_which_nothing_was_recorded_nothing_is_known() {
    assertThat(cores(new Meters())).isNaN();
    assertThat(BoxCpuUse.of(new Meters().run(), "box-1").isRecorded()).isFalse();
    assertThat(cores(new Meters().lateCounter(process("late")))).isNaN();
  }
}
