package dev.headroom.analysis.remedy;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static dev.headroom.analysis.remedy.KnownSystem.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.model.SystemModel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResizePoolTest {
  private static final ResizePool REMEDY = new ResizePool();
  private static final Findings TOO_SMALL =
      KnownSystem.found("pool-too-small", POOL, "db connections");

  private static final SystemModel MODEL =
      KnownSystem.model(KnownSystem.pool(4, 0.05), KnownSystem.cpu(1, 0, Map.of("java", 0.004)));

  /** Little's law: 250 req/s hold 250 · 0.05 = 12.5 places, and twice as many are 25. */
  @Test
  void the_pool_is_made_twice_as_large_as_the_next_bottleneck_can_use() {
    RemedyEffect effect = REMEDY.propose(MODEL, POOL, TOO_SMALL).orElseThrow();
    assertThat(effect.parameters()).containsEntry("size", "25");
    assertThat(effect.pricePerHour()).contains(0.0);
  }

  @Test
  void then_the_next_bottleneck_binds() {
    RemedyEffect effect = REMEDY.propose(MODEL, POOL, TOO_SMALL).orElseThrow();
    assertThat(MODEL.limitPerSecond()).isCloseTo(80, within(1e-9));
    assertThat(KnownSystem.after(effect, MODEL).limitPerSecond()).isCloseTo(250, within(1e-9));
    assertThat(KnownSystem.after(effect, MODEL).first().orElseThrow().id()).isEqualTo(CPU);
  }

  /** Where nothing else is known, twice its limit, and that twice: 2 · 80 · 2 · 0.05 = 16. */
  @Test
  void where_nothing_else_was_measured_the_size_is_modest() {
    SystemModel model = KnownSystem.model(KnownSystem.pool(4, 0.05));
    assertThat(REMEDY.propose(model, POOL, TOO_SMALL).orElseThrow().parameters())
        .containsEntry("size", "16");
  }

  @Test
  void a_pool_that_is_resized_grows() {
    SystemModel model =
        KnownSystem.model(KnownSystem.pool(4, 0.05), KnownSystem.cpu(1, 0, Map.of("java", 0.05)));
    assertThat(REMEDY.propose(model, POOL, TOO_SMALL).orElseThrow().parameters())
        .containsEntry("size", "5");
  }

  @Test
  void a_full_pool_that_is_a_symptom_is_left_alone() {
    Findings symptom = KnownSystem.found("full-pool-is-a-symptom", CPU, "box-1 db connections");
    assertThat(REMEDY.propose(MODEL, POOL, symptom)).isEmpty();
    assertThat(REMEDY.propose(MODEL, POOL, KnownSystem.nothing())).isEmpty();
  }
}
