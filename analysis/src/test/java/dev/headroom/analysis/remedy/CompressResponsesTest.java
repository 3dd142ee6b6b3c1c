package dev.headroom.analysis.remedy;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.Demands;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompressResponsesTest {
  private static final CompressResponses REMEDY = new CompressResponses();
  private static final ResourceId LINK = new ResourceId("box-1", ResourceType.EGRESS);

  /** 1 MB/s and 50 kB a request: 20 req/s; a core and 4 ms: 250 req/s. */
  private static final SystemModel MODEL =
      KnownSystem.model(
          new Station(LINK, 1_000_000, 0, Demands.ofAny(Map.of("answers", 50_000.0))),
          KnownSystem.cpu(1, 0, Map.of("java", 0.004)));

  private static Findings left(double share) {
    return KnownSystem.found(
        new Cause(
            "bytes-per-answer",
            LINK,
            Optional.of("GET /"),
            1,
            List.of(
                new Quantity("plain-bytes-per-request", 50_000, "B"),
                Quantity.ratio("left-by-compression", share))),
        List.of());
  }

  @Test
  void the_link_carries_as_many_more_answers_as_they_are_smaller() {
    RemedyEffect effect = REMEDY.propose(MODEL, LINK, left(0.25)).orElseThrow();

    assertThat(effect.parameters()).containsExactly(Map.entry("box", "box-1"));
    assertThat(effect.pricePerHour()).contains(0.0);
    assertThat(MODEL.limitPerSecond()).isEqualTo(20);
    assertThat(KnownSystem.after(effect, MODEL).limitPerSecond()).isCloseTo(80, within(1e-9));
  }

  /** 50 kB at 40 ns each are 2 ms on top of 4. */
  @Test
  void compressing_costs_the_service_cpu() {
    RemedyEffect effect = REMEDY.propose(MODEL, LINK, left(0.01)).orElseThrow();
    SystemModel after = KnownSystem.after(effect, MODEL);

    assertThat(after.first().orElseThrow().id()).isEqualTo(CPU);
    assertThat(after.limitPerSecond()).isCloseTo(1 / 0.006, within(1e-6));
  }

  @Test
  void what_hardly_gets_smaller_or_was_not_tried_is_left_alone() {
    assertThat(REMEDY.propose(MODEL, LINK, left(0.9))).isEmpty();
    assertThat(REMEDY.propose(MODEL, LINK, left(Double.NaN))).isEmpty();
    assertThat(REMEDY.propose(MODEL, LINK, KnownSystem.nothing())).isEmpty();
  }
}
