package dev.headroom.analysis.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.Measured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CostDriftTest {
  private static List<FitWindow> seconds(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new FitWindow(Optional.empty(), i, Map.of("read", 100L)))
        .toList();
  }

  /**
   * Four stretches of three seconds at costs of e^-0.1, e^0.1, e^-0.1 and e^0.1: the variance of
   * the logarithms is 4 · 0.01 / 3.
   */
  private static double steps(double from, double to) {
    return Math.exp((int) from / 3 % 2 == 0 ? -0.1 : 0.1);
  }

  @Test
  void what_a_run_shows_is_the_deviation_between_its_stretches() {
    assertThat(CostDrift.seen(Measured.twoCores(CostDriftTest::steps), seconds(12)).orElseThrow())
        .isCloseTo(Math.sqrt(0.04 / 3), within(1e-12));
  }

  /** The prior counts as four stretches: (4 · 0.05² + 0.04) / (4 + 3). */
  @Test
  void few_stretches_are_drawn_towards_what_other_runs_show() {
    double prior = 4 * CostDrift.TYPICAL * CostDrift.TYPICAL;
    assertThat(CostDrift.of(Measured.twoCores(CostDriftTest::steps), seconds(12)))
        .isCloseTo(Math.sqrt((prior + 0.04) / 7), within(1e-12));
  }

  @Test
  void what_varies_within_a_stretch_is_no_drift() {
    BusyMeter alternating = (from, to) -> (int) from % 3 == 0 ? 2 : 0.5;
    assertThat(CostDrift.seen(Measured.twoCores(alternating), seconds(30)).orElseThrow())
        .isCloseTo(0, within(1e-6));
  }

  @Test
  void without_two_whole_stretches_other_runs_are_all_that_is_known() {
    BusyMeter gap = (from, to) -> from == 4 ? Double.NaN : 1;
    assertThat(CostDrift.seen(Measured.twoCores(gap), seconds(6))).isEmpty();
    assertThat(CostDrift.of(Measured.twoCores(gap), seconds(6))).isEqualTo(CostDrift.TYPICAL);
    assertThat(CostDrift.of(Measured.twoCores(gap), List.of())).isEqualTo(CostDrift.TYPICAL);
  }

  /**
   * A built second's work varies by 2 %, so the mean of three by 1.2 %, and the counts by as much.
   */
  @Test
  void of_a_whole_run_every_resource_that_was_seen_under_high_load_is_told() {
    Map<ResourceId, Double> seen = CostDrift.seen(RunBuilder.oneBox().pool(20, 0.002).build());
    assertThat(seen)
        .containsOnlyKeys(
            new ResourceId("box-1", ResourceType.CPU),
            new ResourceId("box-1", ResourceType.CONNECTION_POOL));
    assertThat(seen.get(new ResourceId("box-1", ResourceType.CPU))).isBetween(0.003, 0.03);
  }
}
