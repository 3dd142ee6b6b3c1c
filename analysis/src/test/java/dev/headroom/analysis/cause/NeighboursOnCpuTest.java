package dev.headroom.analysis.cause;

import static dev.headroom.analysis.finding.Examined.CPU;
import static dev.headroom.analysis.finding.Examined.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.ProcessMetric;
import org.junit.jupiter.api.Test;

class NeighboursOnCpuTest {
  /** A box of a budget of so many cores, which gets 0.4 of its one CPU. */
  private static RunBuilder beside(double neighbours) {
    return new RunBuilder()
        .box("box-1", 0.4)
        .process("java", BoxProcess.Kind.JVM, 0.002)
        .gauge(CgroupMetric.CPUS.key(), second -> 1)
        .gauge(
            ProcessMetric.NEIGHBOUR_CPU_TIME.key("process", "backup"),
            second -> neighbours * second)
        .gauge(ProcessMetric.RUN_DELAY.key("process", "java"), second -> 5.0 * second);
  }

  @Test
  void the_program_that_has_the_cpu_is_named() {
    // It was bought as one core, of which 0.6 are another program's.
    Cause cause = Examined.by(new NeighboursOnCpu(), beside(0.6).declared(1), CPU).cause();

    assertThat(cause.subject()).contains("backup");
    assertThat(cause.value("got")).isCloseTo(0.4, within(0.02));
    assertThat(cause.strength()).isCloseTo(0.6, within(0.02));
    assertThat(new NeighboursOnCpu().headline(cause)).startsWith("backup and what else");
  }

  @Test
  void a_box_alone_on_its_cpu_or_with_a_budget_that_it_gets_has_no_such_cause() {
    Examined.by(new NeighboursOnCpu(), beside(0.05).declared(1), CPU).isNotHere();
    Examined.by(new NeighboursOnCpu(), beside(0.6), CPU).isNotHere();
    Examined.by(new NeighboursOnCpu(), RunBuilder.oneBox(), CPU).isNotHere();
    Examined.by(new NeighboursOnCpu(), beside(0.6).pool(4, 0.05), POOL).isNotHere();
  }
}
