package dev.headroom.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.resource.Meters;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.ProcessMetric;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoxCoresTest {
  private static BoxCores of(Meters meters) {
    RecordedRun run = meters.run();
    return BoxCores.of(run, run.manifest().boxes().get(0));
  }

  @Test
  void a_quota_below_what_a_box_was_bought_as_holds_it() {
    assertThat(of(new Meters().gauge(CgroupMetric.CPU_QUOTA, 0.2)))
        .isEqualTo(new BoxCores(0.5, 0.2, 0.2));
    assertThat(of(new Meters().gauge(CgroupMetric.CPU_QUOTA, 2)))
        .isEqualTo(new BoxCores(0.5, 0.5, 0.5));
  }

  @Test
  void a_box_of_which_nobody_told_seems_to_have_the_cpus_that_it_may_run_on() {
    Meters unknown = new Meters().budget(Optional.empty());
    assertThat(of(unknown)).isEqualTo(new BoxCores(4, 4, 4));
    assertThat(of(unknown.gauge(CgroupMetric.CPUS, 2).gauge(CgroupMetric.CPU_QUOTA, 0.5)))
        .isEqualTo(new BoxCores(2, 0.5, 0.5));
  }

  @Test
  void a_budget_that_was_not_enforced_is_none() {
    assertThat(of(new Meters().event(EventKind.BUDGETS_UNAVAILABLE)))
        .isEqualTo(new BoxCores(4, 4, 4));
  }

  @Test
  void what_neighbours_leave_is_all_that_there_is() {
    BoxCores cores =
        of(
            new Meters()
                .gauge(CgroupMetric.CPUS, 1)
                .counter(CgroupMetric.CPU_TIME.key(), 0.2)
                .counter(ProcessMetric.RUN_DELAY.key("process", "java"), 4)
                .counter(ProcessMetric.NEIGHBOUR_CPU_TIME.key("process", "backup"), 0.8));
    assertThat(cores.capacity()).isCloseTo(0.2, within(1e-9));
    assertThat(cores.held()).isEqualTo(0.5);
    assertThat(cores.isHeldBack()).isTrue();
  }
}
