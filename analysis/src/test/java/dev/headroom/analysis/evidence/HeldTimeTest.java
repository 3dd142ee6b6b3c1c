package dev.headroom.analysis.evidence;

import static dev.headroom.analysis.cause.Examined.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.resource.ResourceSources;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldTimeTest {
  private static Optional<HeldTime> of(RunBuilder builder, ResourceId id) {
    Evidence evidence = EvidenceOf.run(builder);
    return HeldTime.of(evidence, ResourceSources.find(evidence.run()), id);
  }

  /** 20 places, all held, at 200 req/s: each for 100 ms (Little 1961). */
  @Test
  void held_time_is_places_over_throughput() {
    HeldTime held = of(RunBuilder.oneBox().pool(20, 0.1), POOL).orElseThrow();
    assertThat(held.kneeSeconds()).isCloseTo(0.1, within(0.005));
    assertThat(held.lowSeconds()).isCloseTo(0.1, within(0.003));
    assertThat(held.usedAtKnee()).isCloseTo(1, within(0.03));
    assertThat(held.inflation()).isCloseTo(1, within(0.06));
  }

  @Test
  void a_pool_is_full_from_nine_tenths_or_from_seven_with_waiters() {
    assertThat(new HeldTime(1, 1, 0.9, false).isFull()).isTrue();
    assertThat(new HeldTime(1, 1, 0.89, false).isFull()).isFalse();
    assertThat(new HeldTime(1, 1, 0.7, true).isFull()).isTrue();
    assertThat(new HeldTime(1, 1, 0.69, true).isFull()).isFalse();
  }

  @Test
  void a_pool_that_was_not_measured_has_none() {
    assertThat(of(RunBuilder.oneBox(), POOL)).isEmpty();
  }
}
