package dev.headroom.analysis.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.ResourceModel;
import dev.headroom.analysis.plateau.LoadWindows;
import dev.headroom.analysis.plateau.PlateauFinder;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.metric.SystemMetric;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandEstimatorTest {
  private static final ResourceId CPU = new ResourceId("box-1", "cpu");
  private static final ResourceId POOL = new ResourceId("box-1", "db connections");

  private static DemandEstimate estimate(RunBuilder builder) {
    return estimate(builder, false);
  }

  private static DemandEstimate estimate(RunBuilder builder, boolean normaliseBySpeed) {
    RecordedRun run = builder.build();
    LoadWindows load = LoadWindows.of(run.responses());
    List<Plateau> plateaus = PlateauFinder.find(run, load);
    return DemandEstimator.estimate(
        run, plateaus, load, builder.limitPerSecond(), normaliseBySpeed);
  }

  private static ResourceModel model(DemandEstimate estimate, ResourceId id) {
    return estimate.model().find(id).orElseThrow();
  }

  @Test
  void each_process_gets_the_demand_that_was_built_in() {
    ResourceModel cpu = model(estimate(RunBuilder.oneBox()), CPU);
    assertThat(cpu.demandByUser().get("java")).isCloseTo(0.002, within(0.00004));
    assertThat(cpu.demandByUser().get("mariadbd")).isCloseTo(0.001, within(0.00002));
    assertThat(cpu.demandByUser().get("other")).isCloseTo(0, within(0.00002));
  }

  /** Through the origin the demand would be overstated by all of the background. */
  @Test
  void background_is_told_from_demand() {
    ResourceModel cpu = model(estimate(RunBuilder.oneBox().background(0.2)), CPU);
    assertThat(cpu.background()).isCloseTo(0.2, within(0.01));
    assertThat(cpu.demand()).isCloseTo(0.003, within(0.00006));
    assertThat(cpu.limitPerSecond()).isCloseTo(0.8 / 0.003, within(8.0));
  }

  /** At the knee each connection is held five times as long; that is no demand of its own. */
  @Test
  void a_pools_demand_is_that_of_low_load() {
    DemandEstimate estimate = estimate(RunBuilder.oneBox().pool(5, 0.002).poolBefore("box-1"));
    assertThat(model(estimate, POOL).demand()).isBetween(0.002, 0.004);
  }

  /** From second 66 on, with the curve, the machine does the same work in 1.4 times the CPU. */
  @Test
  void where_the_machine_slows_down_its_speed_tells_the_same_demand() {
    RunBuilder slower = RunBuilder.oneBox().pool(10, 0.05).slowerFrom(66, 1.4);
    DemandEstimate plain = estimate(slower);
    DemandEstimate normalised = estimate(slower, true);
    assertThat(normalised.determination().get(CPU)).isGreaterThan(0.98);
    assertThat(plain.determination().get(CPU))
        .isLessThan(normalised.determination().get(CPU) - 0.01);
    // At the mean speed over the run, which lies between the two.
    assertThat(model(normalised, CPU).demand()).isBetween(0.0031, 0.0041);
  }

  @Test
  void without_a_speed_nothing_is_normalised() {
    RunBuilder builder = RunBuilder.oneBox().without(SystemMetric.MACHINE_SPEED);
    assertThat(estimate(builder, true).model()).isEqualTo(estimate(builder, false).model());
  }

  @Test
  void what_throughput_explains_has_a_determination_near_one() {
    DemandEstimate estimate = estimate(RunBuilder.oneBox());
    assertThat(estimate.determination().get(CPU)).isGreaterThan(0.97);
  }

  @Test
  void replicates_scatter_about_the_estimate_and_are_the_same_each_time() {
    DemandEstimate estimate = estimate(RunBuilder.oneBox());
    double[] demands =
        estimate.replicates().stream()
            .mapToDouble(replicate -> replicate.find(CPU).orElseThrow().demand())
            .sorted()
            .toArray();
    double middle = model(estimate, CPU).demand();
    assertThat(demands).hasSize(400);
    assertThat(demands[0]).isLessThan(middle);
    assertThat(demands[399]).isGreaterThan(middle);
    assertThat(demands[399] / demands[0]).isLessThan(1.2);
    assertThat(estimate(RunBuilder.oneBox()).replicates()).isEqualTo(estimate.replicates());
  }

  @Test
  void a_resource_that_nobody_measured_is_not_in_the_model() {
    DemandEstimate estimate =
        estimate(
            RunBuilder.oneBox()
                .pool(5, 0.002)
                .without(ProcessMetric.CPU_TIME, CgroupMetric.CPU_TIME));
    assertThat(estimate.model().resources()).extracting(ResourceModel::id).containsExactly(POOL);
  }
}
