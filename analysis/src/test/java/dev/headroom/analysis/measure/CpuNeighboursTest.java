package dev.headroom.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.resource.Meters;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.ProcessMetric;
import org.junit.jupiter.api.Test;

class CpuNeighboursTest {
  private static final double BUDGET = 0.5;

  private static Meters onOneCpu(double own, double theirs, double waiting) {
    return new Meters()
        .process("java")
        .gauge(CgroupMetric.CPUS, 1)
        .counter(CgroupMetric.CPU_TIME.key(), own)
        .counter(ProcessMetric.RUN_DELAY.key("process", "java"), waiting)
        .counter(ProcessMetric.NEIGHBOUR_CPU_TIME.key("process", "backup"), theirs)
        .counter(ProcessMetric.NEIGHBOUR_CPU_TIME.key("process", "cron"), 0.01);
  }

  private static CpuNeighbours of(Meters meters) {
    RecordedRun run = meters.run();
    return CpuNeighbours.of(run, "box-1");
  }

  private static boolean holdBack(Meters meters) {
    return of(meters).holdBack(Meters.FROM, Meters.TO);
  }

  @Test
  void a_full_cpu_that_others_have_while_the_box_waits_is_taken_from_it() {
    CpuNeighbours neighbours = of(onOneCpu(0.2, 0.75, 3));

    assertThat(neighbours.holdBack(Meters.FROM, Meters.TO)).isTrue();
    assertThat(neighbours.left(BUDGET).getAsDouble()).isCloseTo(0.2, within(1e-9));
    assertThat(neighbours.cores(Meters.FROM, Meters.TO)).isCloseTo(0.76, within(1e-9));
    assertThat(neighbours.largest(Meters.FROM, Meters.TO)).contains("backup");
    assertThat(neighbours.waiting(Meters.FROM, Meters.TO)).isCloseTo(3, within(1e-9));
  }

  @Test
  void a_box_that_does_not_wait_or_fills_its_cpu_itself_is_not_held_back() {
    assertThat(holdBack(onOneCpu(0.2, 0.75, 0.3))).isFalse();
    assertThat(holdBack(onOneCpu(0.95, 0.02, 3))).isFalse();
    assertThat(holdBack(onOneCpu(0.2, 0.3, 3))).isFalse();
  }

  @Test
  void who_gets_what_it_may_use_has_lost_nothing() {
    assertThat(of(onOneCpu(0.48, 0.5, 3)).left(BUDGET)).isEmpty();
  }

  @Test
  void a_box_that_may_use_the_whole_machine_shares_it() {
    assertThat(holdBack(onOneCpu(0.2, 0.75, 3).machine(1))).isFalse();
    assertThat(of(new Meters()).left(BUDGET)).isEmpty();
  }
}
