package dev.headroom.analysis.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.measure.PlateauFinder;
import dev.headroom.analysis.model.ModelBox;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.ProcessMetric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandEstimatorTest {
  private static final ResourceId CPU = new ResourceId("box-1", ResourceType.CPU);
  private static final ResourceId POOL = new ResourceId("box-1", ResourceType.CONNECTION_POOL);

  private static DemandEstimate estimate(RunBuilder builder) {
    RecordedRun run = builder.build();
    LoadWindows load = LoadWindows.of(run.responses());
    List<Plateau> plateaus = PlateauFinder.find(run, load);
    return DemandEstimator.estimate(run, plateaus, load, builder.limitPerSecond());
  }

  private static Station model(DemandEstimate estimate, ResourceId id) {
    return estimate.model().find(id).orElseThrow();
  }

  private static double demand(SystemModel model, ResourceId id) {
    return model.demandPerRequest(model.find(id).orElseThrow());
  }

  @Test
  void each_process_gets_the_demand_that_was_built_in() {
    DemandEstimate estimate = estimate(RunBuilder.oneBox());
    Map<String, Double> demands = model(estimate, CPU).demands().byConsumer(estimate.model().mix());
    assertThat(demands.get("java")).isCloseTo(0.002, within(0.00004));
    assertThat(demands.get("mariadbd")).isCloseTo(0.001, within(0.00002));
    assertThat(demands.get("other")).isCloseTo(0, within(0.00002));
  }

  /** Through the origin the demand would be overstated by all of the background. */
  @Test
  void background_is_told_from_demand() {
    DemandEstimate estimate = estimate(RunBuilder.oneBox().background(0.2));
    Station cpu = model(estimate, CPU);
    assertThat(cpu.background()).isCloseTo(0.2, within(0.01));
    assertThat(estimate.model().demandPerRequest(cpu)).isCloseTo(0.003, within(0.00006));
    assertThat(estimate.model().limitPerSecond(cpu)).isCloseTo(0.8 / 0.003, within(8.0));
  }

  /** At the knee each connection is held five times as long; that is no demand of its own. */
  @Test
  void a_pools_demand_is_that_of_low_load() {
    DemandEstimate estimate = estimate(RunBuilder.oneBox().pool(5, 0.002).poolBefore("box-1"));
    assertThat(demand(estimate.model(), POOL)).isBetween(0.002, 0.004);
  }

  @Test
  void what_throughput_explains_has_an_r_squared_near_one() {
    DemandEstimate estimate = estimate(RunBuilder.oneBox());
    assertThat(estimate.rSquared().get(CPU)).isGreaterThan(0.97);
  }

  @Test
  void replicates_scatter_about_the_estimate_and_are_the_same_each_time() {
    DemandEstimate estimate = estimate(RunBuilder.oneBox());
    double[] demands =
        estimate.replicates().stream()
            .mapToDouble(replicate -> demand(replicate, CPU))
            .sorted()
            .toArray();
    double middle = demand(estimate.model(), CPU);
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
    assertThat(estimate.model().stations()).extracting(Station::id).containsExactly(POOL);
  }

  @Test
  void the_model_knows_the_boxes_and_the_mix_that_was_measured() {
    DemandEstimate estimate = estimate(RunBuilder.oneBox().price(0.2));
    ModelBox box = estimate.model().box("box-1").orElseThrow();
    assertThat(box.pricePerHour()).contains(0.2);
    assertThat(box.consumers(BoxProcess.Kind.DATABASE)).containsExactly("mariadbd");
    assertThat(estimate.model().mix().shares().values().stream().mapToDouble(d -> d).sum())
        .isCloseTo(1, within(1e-9));
  }
}
