package dev.headroom.analysis.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldTimeTest {
  private static final ResourceId POOL = new ResourceId("box-1", ResourceType.CONNECTION_POOL);

  private static Optional<HeldTime> of(RunBuilder builder, ResourceId id) {
    return EvidenceOf.run(builder).view(new HeldTime.Of(id));
  }

  /** 20 places, all held, at 200 req/s: each for 100 ms (Little 1961). */
  @Test
  void held_time_is_places_over_throughput() {
    HeldTime held = of(RunBuilder.oneBox().pool(20, 0.1), POOL).orElseThrow();
    assertThat(held.kneeSeconds()).isCloseTo(0.1, within(0.005));
    assertThat(held.lowSeconds()).isCloseTo(0.1, within(0.003));
    assertThat(held.isFull()).isTrue();
    assertThat(held.inflation()).isCloseTo(1, within(0.06));
  }

  @Test
  void a_pool_with_places_left_is_not_full() {
    assertThat(of(RunBuilder.oneBox().pool(100, 0.002), POOL).orElseThrow().isFull()).isFalse();
  }

  @Test
  void held_for_half_as_long_again_is_inflated() {
    assertThat(new HeldTime(0.1, 0.151, true).isInflated()).isTrue();
    assertThat(new HeldTime(0.1, 0.149, true).isInflated()).isFalse();
  }

  @Test
  void a_pool_that_was_not_measured_has_none() {
    assertThat(of(RunBuilder.oneBox(), POOL)).isEmpty();
  }
}
