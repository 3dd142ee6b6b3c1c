package dev.headroom.analysis.remedy;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static dev.headroom.analysis.remedy.KnownSystem.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.BoxProcess;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeparateDatabaseTest {
  private static final SeparateDatabase REMEDY = new SeparateDatabase();

  private static SystemModel after(double java, double database) {
    Evidence evidence =
        KnownSystem.evidence(
            RunBuilder.oneBox(), KnownSystem.cpu(1, 0, Map.of("java", java, "mariadbd", database)));
    RemedyEffect treatment = REMEDY.propose(evidence, CPU, Optional.empty()).orElseThrow();
    return KnownSystem.after(treatment, evidence);
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
        .isEqualTo(new ResourceId("db-1", "cpu"));
    assertThat(after(0.003, 0.001).first().orElseThrow().id()).isEqualTo(CPU);
  }

  @Test
  void the_background_stays_where_it_is() {
    Evidence evidence =
        KnownSystem.evidence(
            RunBuilder.oneBox(), KnownSystem.cpu(1, 0.4, Map.of("java", 0.002, "mariadbd", 0.001)));
    RemedyEffect treatment = REMEDY.propose(evidence, CPU, Optional.empty()).orElseThrow();
    assertThat(KnownSystem.after(treatment, evidence).limitPerSecond())
        .isCloseTo(0.6 / 0.002, within(1e-9));
  }

  @Test
  void a_replicate_without_that_cpu_is_left_as_it_is() {
    Evidence evidence =
        KnownSystem.evidence(
            RunBuilder.oneBox(), KnownSystem.cpu(1, 0, Map.of("java", 0.002, "mariadbd", 0.001)));
    RemedyEffect treatment = REMEDY.propose(evidence, CPU, Optional.empty()).orElseThrow();
    SystemModel other = new SystemModel(java.util.List.of(KnownSystem.pool(4, 0.05)));
    assertThat(treatment.effect().orElseThrow().apply(other)).isEqualTo(other);
  }

  @Test
  void a_database_that_has_a_box_of_its_own_is_not_separated() {
    Evidence evidence =
        KnownSystem.evidence(
            new RunBuilder().box("box-1", 1).process("mariadbd", BoxProcess.Kind.DATABASE, 0.003),
            KnownSystem.cpu(1, 0, Map.of("mariadbd", 0.003)));
    assertThat(REMEDY.propose(evidence, CPU, Optional.empty())).isEmpty();
  }

  @Test
  void a_box_without_a_database_has_none_to_separate() {
    Evidence evidence =
        KnownSystem.evidence(
            new RunBuilder().box("box-1", 1).process("java", BoxProcess.Kind.JVM, 0.003),
            KnownSystem.cpu(1, 0, Map.of("java", 0.003)));
    assertThat(REMEDY.propose(evidence, CPU, Optional.empty())).isEmpty();
  }

  @Test
  void a_pool_is_not_separated() {
    Evidence evidence = KnownSystem.evidence(RunBuilder.oneBox(), KnownSystem.pool(4, 0.05));
    assertThat(REMEDY.propose(evidence, POOL, Optional.empty())).isEmpty();
  }
}
