package dev.headroom.analysis.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.load.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuredResourceTest {
  private static final SaturationEvidence THROTTLED =
      new SaturationEvidence(1, List.of(Quantity.ratio("throttled-periods", 1)));

  private static final Plateau TEN_TO_TWENTY =
      new Plateau(
          "knee",
          Phase.PROBE,
          new Plateau.Span(9, 10, 20),
          new Plateau.Offered(Optional.of(8), Optional.empty()),
          100,
          0,
          new Plateau.Latency(0.01, 0.01, 0.01),
          true,
          false);

  /** Recorded up to an instant, and full all the time. */
  private static MeasuredResource recordedUntil(double lastSample, double capacity) {
    return Measured.of(
        new ResourceId("box-1", ResourceType.CPU),
        capacity,
        Map.of(
            "java", (from, to) -> to <= lastSample ? 0.3 : Double.NaN,
            "mariadbd", (from, to) -> to <= lastSample ? 0.2 : Double.NaN),
        (from, to) -> Double.NaN,
        (from, to) -> to <= lastSample ? THROTTLED : SaturationEvidence.notMeasured());
  }

  @Test
  void all_users_together_are_busy() {
    assertThat(recordedUntil(20, 1).busyDuring(TEN_TO_TWENTY)).isCloseTo(0.5, within(1e-12));
    assertThat(recordedUntil(20, 1).saturationDuring(TEN_TO_TWENTY)).isEqualTo(THROTTLED);
  }

  @Test
  void a_last_sample_just_before_the_end_of_the_plateau_is_enough() {
    assertThat(recordedUntil(19.2, 1).busyDuring(TEN_TO_TWENTY)).isCloseTo(0.5, within(1e-12));
    assertThat(recordedUntil(19.2, 1).saturationDuring(TEN_TO_TWENTY)).isEqualTo(THROTTLED);
  }

  @Test
  void a_recording_that_ended_in_the_middle_is_not() {
    assertThat(recordedUntil(15, 1).busyDuring(TEN_TO_TWENTY)).isNaN();
    assertThat(recordedUntil(15, 1).saturationDuring(TEN_TO_TWENTY).isMeasured()).isFalse();
  }

  @Test
  void a_resource_without_capacity_is_refused() {
    assertThatThrownBy(() -> recordedUntil(20, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> recordedUntil(20, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
