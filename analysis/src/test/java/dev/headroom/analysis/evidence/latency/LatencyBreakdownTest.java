package dev.headroom.analysis.evidence.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.run.metric.ServerMetric;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyBreakdownTest {
  private static List<LatencyGrowth> growth(RunBuilder builder) {
    return EvidenceOf.run(builder).view(new LatencyBreakdown());
  }

  @Test
  void what_queues_for_a_small_pool_grows_most() {
    LatencyGrowth most = growth(RunBuilder.oneBox().pool(4, 0.05).threads(500)).get(0);
    assertThat(most.component()).isEqualTo(LatencyComponent.WAITING_FOR_CONNECTION);
    assertThat(most.lowSeconds()).isLessThan(0.02);
    // 64 users at 80 req/s are 0.8 s, of which 54 ms are work.
    assertThat(most.kneeSeconds()).isCloseTo(0.75, within(0.05));
  }

  @Test
  void what_the_service_does_not_see_queues_in_front_of_it() {
    LatencyGrowth most = growth(RunBuilder.oneBox().threads(2).pool(50, 0.05)).get(0);
    assertThat(most.component()).isEqualTo(LatencyComponent.IN_FRONT_OF_SERVICE);
  }

  @Test
  void of_a_service_that_says_nothing_the_whole_request_is_told() {
    assertThat(growth(RunBuilder.oneBox()))
        .extracting(LatencyGrowth::component)
        .containsExactly(LatencyComponent.WHOLE_REQUEST);
  }

  /** A service whose times were not recorded at low load was not infinitely fast there. */
  @Test
  void times_that_were_not_recorded_are_not_zero() {
    assertThat(growth(RunBuilder.oneBox().threads(500).without(ServerMetric.REQUEST_TIME)))
        .extracting(LatencyGrowth::component)
        .doesNotContain(LatencyComponent.IN_FRONT_OF_SERVICE);
  }

  @Test
  void components_come_by_their_growth() {
    assertThat(growth(RunBuilder.oneBox().pool(4, 0.05).threads(500)))
        .isSortedAccordingTo(
            java.util.Comparator.comparingDouble(LatencyGrowth::growthSeconds).reversed());
  }
}
