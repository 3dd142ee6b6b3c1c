package dev.headroom.analysis.remedy.capacity;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.model.ModelBox;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.remedy.KnownSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Remedies follow each other: each is proposed for the system that the one before it leaves. */
class RemedyChainTest {
  /** One core for 1 ms of java and 3 ms of the database: 250 req/s. */
  private static final SystemModel ONE_BOX =
      KnownSystem.model(
          Optional.of(0.1),
          List.of("java", "mariadbd"),
          KnownSystem.cpu(1, 0, Map.of("java", 0.001, "mariadbd", 0.003)));

  private static SystemModel after(Remedy remedy, SystemModel model, ResourceId bottleneck) {
    return KnownSystem.after(
        remedy.propose(model, bottleneck, KnownSystem.nothing()).orElseThrow(), model);
  }

  private static double pricePerHour(SystemModel model) {
    return model.boxes().stream().mapToDouble(box -> box.pricePerHour().orElseThrow()).sum();
  }

  @Test
  void the_database_is_separated_and_its_box_then_scaled() {
    SystemModel separate = after(new SeparateDatabase(), ONE_BOX, CPU);
    ResourceId next = separate.first().orElseThrow().id();
    assertThat(next).isEqualTo(new ResourceId("db-1", ResourceType.CPU));
    SystemModel scaled = after(new VerticalScale(), separate, next);
    assertThat(separate.limitPerSecond()).isCloseTo(1 / 0.003, within(1e-9));
    assertThat(scaled.limitPerSecond()).isCloseTo(2 / 0.003, within(1e-9));
    assertThat(pricePerHour(scaled)).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void a_box_is_scaled_and_the_database_then_gets_one_as_large() {
    SystemModel scaled = after(new VerticalScale(), ONE_BOX, CPU);
    SystemModel separate = after(new SeparateDatabase(), scaled, CPU);
    assertThat(scaled.limitPerSecond()).isCloseTo(2 / 0.004, within(1e-9));
    assertThat(separate.limitPerSecond()).isCloseTo(2 / 0.003, within(1e-9));
    assertThat(pricePerHour(separate)).isCloseTo(0.4, within(1e-12));
  }

  /** The database has left, so there is none to separate any more. */
  @Test
  void what_has_been_done_is_not_proposed_again() {
    SystemModel separate = after(new SeparateDatabase(), ONE_BOX, CPU);
    assertThat(new SeparateDatabase().propose(separate, CPU, KnownSystem.nothing())).isEmpty();
    ResourceId database = new ResourceId("db-1", ResourceType.CPU);
    assertThat(new SeparateDatabase().propose(separate, database, KnownSystem.nothing())).isEmpty();
  }

  @Test
  void a_box_that_is_added_gets_the_first_name_that_is_free() {
    SystemModel taken = ONE_BOX.plus(new ModelBox("db-1", Optional.of(0.1), List.of()), List.of());
    assertThat(after(new SeparateDatabase(), taken, CPU).boxes())
        .extracting(ModelBox::name)
        .containsExactly("box-1", "db-1", "db-2");
  }
}
