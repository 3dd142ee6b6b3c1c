package dev.headroom.load.simulation.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.gatling.TrafficSource;
import dev.headroom.load.plan.TrafficModel;
import dev.headroom.load.plan.TrafficPlan;
import dev.headroom.load.traffic.Dispersion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each traffic model promises, on its schedule. */
class TrafficModelsTest {
  private static final Map<String, String> KNEE = Map.of("xMax", "200", "seed", "20261128");

  @Test
  void every_model_has_a_simulation_and_arrivals_at_its_rates() {
    assertThat(TrafficModels.named()).hasSize(9);
    assertThat(TrafficModels.named())
        .filteredOn(model -> model.defaults().containsKey("shape"))
        .hasSize(8)
        .allSatisfy(
            model -> {
              assertThat(TrafficModels.simulation(model)).isNotNull();
              TrafficPlan plan = plan(model);
              long sent = Arrays.stream(plan.perSecond()).asLongStream().sum();
              double expected =
                  plan.steps().stream()
                      .mapToDouble(step -> step.rate().orElseThrow() * step.seconds())
                      .sum();
              double dispersion =
                  Double.parseDouble(model.defaults().getOrDefault("dispersion", "1"));
              assertThat((sent - expected) / Math.sqrt(dispersion * expected))
                  .isBetween(-3.29, 3.29);
            });
  }

  @Test
  void a_spike_comes_all_at_once_and_goes() {
    int[] counts = plan(TrafficModels.find("spike").orElseThrow()).perSecond();

    assertThat(counts).hasSize(60);
    // 100 before and after, 300 in between; four standard deviations of a second.
    assertThat(Arrays.stream(counts, 0, 20)).allMatch(n -> Math.abs(n - 100) < 40);
    assertThat(Arrays.stream(counts, 20, 30)).allMatch(n -> Math.abs(n - 300) < 70);
    assertThat(Arrays.stream(counts, 30, 60)).allMatch(n -> Math.abs(n - 100) < 40);
  }

  @Test
  void bursts_have_the_dispersion_that_was_asked_for() {
    Map<String, String> properties = new HashMap<>(KNEE);
    properties.putAll(TrafficModels.find("bursty").orElseThrow().defaults());
    properties.put("shape", "hold 60% 2h");
    TrafficPlan plan = plan(properties);
    double obtained = Dispersion.of(plan.source().get(), 20, 7_200);

    // 360 intervals: a relative standard deviation of √(2 / 359), and more for heavy tails.
    assertThat(obtained / 20).isBetween(0.75, 1.3);
  }

  private static TrafficPlan plan(TrafficModel model) {
    Map<String, String> properties = new HashMap<>(model.defaults());
    properties.putAll(KNEE);
    return plan(properties);
  }

  private static TrafficPlan plan(Map<String, String> properties) {
    return TrafficSource.OF_OPTIONS.plan(LoadOptions.of(properties));
  }
}
