package dev.headroom.analysis.injector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.run.metric.ProcessMetric;
import org.junit.jupiter.api.Test;

class InjectorAccountTest {
  private static InjectorAccount of(RunBuilder run) {
    return Analyser.analyse(run.build()).load().injector().orElseThrow();
  }

  @Test
  void it_tells_what_the_load_generator_used_beside_the_target() {
    InjectorAccount own = of(RunBuilder.oneBox().machine(4).injector(0.001));

    assertThat(own.machineCores()).isEqualTo(4);
    assertThat(own.cores()).isCloseTo(0.333, within(0.02));
    assertThat(own.boxesCores()).isCloseTo(1, within(0.05));
  }

  /** As pods of a cluster do, which have their cores for themselves. */
  @Test
  void of_load_generators_that_run_elsewhere_it_tells_what_they_have_there() {
    InjectorAccount own =
        of(RunBuilder.oneBox().machine(4).injector(0.001).injectorsElsewhere(1.5));

    assertThat(own.machineCores()).isEqualTo(1.5);
    assertThat(own.cores()).isCloseTo(0.333, within(0.02));
    assertThat(own.boxesCores()).isZero();
  }

  @Test
  void one_that_recorded_no_cpu_time_has_none() {
    RunBuilder silent = RunBuilder.oneBox().without(ProcessMetric.CPU_TIME);
    assertThat(Analyser.analyse(silent.build()).load().injector()).isEmpty();
  }
}
