package dev.headroom.analysis.remedy.capacity;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static dev.headroom.analysis.remedy.KnownSystem.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.cause.jvm.CollectsGarbage;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.remedy.KnownSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerticalScaleTest {
  private static final VerticalScale REMEDY = new VerticalScale();

  /** (2C − b) / D: a background that does not grow leaves a little more than twice. */
  @Test
  void twice_the_cpu_is_twice_the_capacity_at_the_same_demand_and_background() {
    SystemModel model =
        KnownSystem.model(
            Optional.of(0.25), List.of("java"), KnownSystem.cpu(1, 0.1, Map.of("java", 0.003)));
    RemedyEffect effect = REMEDY.propose(model, CPU, KnownSystem.nothing()).orElseThrow();
    assertThat(model.limitPerSecond()).isCloseTo(300, within(1e-9));
    assertThat(KnownSystem.after(effect, model).limitPerSecond())
        .isCloseTo(1.9 / 0.003, within(1e-9));
    assertThat(effect.pricePerHour()).contains(0.25);
    assertThat(effect.parameters()).containsEntry("box", "box-1").containsEntry("factor", "2");
  }

  @Test
  void a_price_that_nobody_said_is_not_known() {
    SystemModel model = KnownSystem.model(KnownSystem.cpu(1, 0, Map.of("java", 0.003)));
    assertThat(REMEDY.propose(model, CPU, KnownSystem.nothing()).orElseThrow().pricePerHour())
        .isEmpty();
  }

  @Test
  void a_pool_is_not_scaled_with_its_box() {
    SystemModel model = KnownSystem.model(KnownSystem.pool(4, 0.05));
    assertThat(REMEDY.propose(model, POOL, KnownSystem.nothing())).isEmpty();
  }

  @Test
  void a_resource_that_the_model_does_not_have_is_not_scaled() {
    SystemModel model = KnownSystem.model(KnownSystem.pool(4, 0.05));
    assertThat(REMEDY.propose(model, CPU, KnownSystem.nothing())).isEmpty();
  }

  /** A quarter of the time stands still, and as long on more cores: 1 / (1/4 + 3/4 / 2). */
  @Test
  void collections_stop_twice_as_many_cores() {
    SystemModel model = KnownSystem.model(KnownSystem.cpu(4, 0, Map.of("java", 0.01)));
    RemedyEffect effect = REMEDY.propose(model, CPU, collecting(0.25)).orElseThrow();

    assertThat(KnownSystem.after(effect, model).limitPerSecond() / model.limitPerSecond())
        .isCloseTo(1 / (0.25 + 0.75 / 2), within(1e-9));
  }

  @Test
  void a_box_of_less_than_a_core_collects_faster_with_more_of_it() {
    SystemModel model = KnownSystem.model(KnownSystem.cpu(0.3, 0, Map.of("java", 0.01)));
    RemedyEffect effect = REMEDY.propose(model, CPU, collecting(0.25)).orElseThrow();

    assertThat(KnownSystem.after(effect, model).limitPerSecond() / model.limitPerSecond())
        .isCloseTo(2, within(1e-9));
  }

  private static Findings collecting(double share) {
    return KnownSystem.nothing()
        .with(
            List.of(
                new Cause(
                    CollectsGarbage.ID,
                    CPU,
                    Optional.empty(),
                    0.5,
                    List.of(Quantity.ratio("share-of-time", share)))));
  }
}
