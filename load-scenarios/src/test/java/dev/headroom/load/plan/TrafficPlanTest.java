package dev.headroom.load.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.gatling.TrafficSource;
import dev.headroom.load.option.InvalidOptionException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficPlanTest {
  @Test
  void even_arrivals_are_as_many_a_second_as_the_shape_says() {
    TrafficPlan plan =
        plan(Map.of("shape", "hold 40/s 3s; spike x5 2s; return 2s", "arrivals", "even"));

    assertThat(plan.perSecond()).containsExactly(40, 40, 40, 200, 200, 40, 40);
    assertThat(plan.steps())
        .extracting(LoadStep::name)
        .containsExactly("hold-40", "spike-x5", "return");
    assertThat(plan.steps()).extracting(LoadStep::phase).containsOnly(StepPhase.TRAFFIC);
  }

  @ParameterizedTest
  @CsvSource({"even,0", "poisson,1", "bursts,7.5"})
  void every_step_says_which_dispersion_is_asked_of_its_arrivals(String process, double asked) {
    TrafficPlan plan =
        plan(Map.of("shape", "hold 40/s 9s; return 9s", "arrivals", process, "dispersion", "7.5"));

    assertThat(plan.steps())
        .hasSize(2)
        .extracting(LoadStep::dispersion)
        .containsOnly(OptionalDouble.of(asked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"even", "poisson", "bursts"})
  void shards_share_every_second_out(String process) {
    Map<String, String> whole = Map.of("shape", "hold 50% 20s; spike x3 5s", "xMax", "100");
    int[] together = new int[25];
    for (int shard = 0; shard < 3; shard++) {
      int[] counts =
          plan(with(whole, "arrivals", process, "shards", "3", "shard", "" + shard)).perSecond();
      Arrays.setAll(together, i -> together[i] + counts[i]);
    }

    assertThat(together).isEqualTo(plan(with(whole, "arrivals", process)).perSecond());
    assertThat(Arrays.stream(together).sum()).isPositive();
  }

  @Test
  void a_shape_that_cannot_be_driven_is_refused_with_its_mistake() {
    refused(Map.of("shape", "hold 40/s"), "missing: a time");
    refused(Map.of("shape", "hold 40% 5s"), "the highest throughput, which is not known");
    refused(Map.of("shape", "probe; hold 40/s 5s"), "without a probe");
    refused(Map.of("shape", "spike x2 5s"), "relative to a rate before it");
    refused(Map.of(), "a shape has parts");
  }

  private static void refused(Map<String, String> properties, String why) {
    assertThatThrownBy(() -> plan(properties))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining(why);
  }

  private static Map<String, String> with(Map<String, String> some, String... more) {
    Map<String, String> all = new HashMap<>(some);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  private static TrafficPlan plan(Map<String, String> properties) {
    LoadOptions options = LoadOptions.of(properties);
    return TrafficSource.OF_OPTIONS.plan(options).sharedBy(options.sharing().shard());
  }
}
