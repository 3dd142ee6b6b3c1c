package dev.headroom.analysis.remedy.capacity;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static dev.headroom.analysis.remedy.KnownSystem.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.remedy.KnownSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeparateDatabaseTest {
  private static final SeparateDatabase REMEDY = new SeparateDatabase();

  private static SystemModel after(double java, double database) {
    SystemModel model =
        KnownSystem.model(KnownSystem.cpu(1, 0, Map.of("java", java, "mariadbd", database)));
    RemedyEffect effect = REMEDY.propose(model, CPU, KnownSystem.nothing()).orElseThrow();
    return KnownSystem.after(effect, model);
  }

  /** C / (D_app + D_db) becomes C / max(D_app, D_db). */
  @Test
  void two_boxes_take_what_the_greater_demand_lets_them() {
    assertThat(after(0.001, 0.003).limitPerSecond()).isCloseTo(1 / 0.003, within(1e-9));
    assertThat(after(0.003, 0.001).limitPerSecond()).isCloseTo(1 / 0.003, within(1e-9));
    assertThat(after(0.002, 0.002).limitPerSecond()).isCloseTo(1 / 0.002, within(1e-9));
  }

  @Test
  void the_box_of_the_greater_demand_binds_next() {
    assertThat(after(0.001, 0.003).first().orElseThrow().id())
        .isEqualTo(new ResourceId("db-1", ResourceType.CPU));
    assertThat(after(0.003, 0.001).first().orElseThrow().id()).isEqualTo(CPU);
  }

  @Test
  void the_background_stays_where_it_is() {
    SystemModel model =
        KnownSystem.model(KnownSystem.cpu(1, 0.4, Map.of("java", 0.002, "mariadbd", 0.001)));
    RemedyEffect effect = REMEDY.propose(model, CPU, KnownSystem.nothing()).orElseThrow();
    assertThat(KnownSystem.after(effect, model).limitPerSecond())
        .isCloseTo(0.6 / 0.002, within(1e-9));
  }

  @Test
  void a_replicate_without_that_cpu_is_left_as_it_is() {
    SystemModel model =
        KnownSystem.model(KnownSystem.cpu(1, 0, Map.of("java", 0.002, "mariadbd", 0.001)));
    RemedyEffect effect = REMEDY.propose(model, CPU, KnownSystem.nothing()).orElseThrow();
    SystemModel other = KnownSystem.model(KnownSystem.pool(4, 0.05));
    assertThat(effect.effect().orElseThrow().apply(other)).isEqualTo(other);
  }

  @Test
  void a_database_that_has_a_box_of_its_own_is_not_separated() {
    SystemModel model =
        KnownSystem.model(
            Optional.empty(),
            List.of("mariadbd"),
            KnownSystem.cpu(1, 0, Map.of("mariadbd", 0.003)));
    assertThat(REMEDY.propose(model, CPU, KnownSystem.nothing())).isEmpty();
  }

  @Test
  void a_box_without_a_database_has_none_to_separate() {
    SystemModel model =
        KnownSystem.model(
            Optional.empty(), List.of("java"), KnownSystem.cpu(1, 0, Map.of("java", 0.003)));
    assertThat(REMEDY.propose(model, CPU, KnownSystem.nothing())).isEmpty();
  }

  @Test
  void a_pool_is_not_separated() {
    SystemModel model = KnownSystem.model(KnownSystem.pool(4, 0.05));
    assertThat(REMEDY.propose(model, POOL, KnownSystem.nothing())).isEmpty();
  }
}
