package dev.headroom.analysis.remedy.capacity;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.cause.NeighboursOnCpu;
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

class MoveNeighboursTest {
  private static final SystemModel CROWDED =
      KnownSystem.model(KnownSystem.cpu(0.1, 0, Map.of("java", 0.002)));

  private static final Findings FOUND =
      KnownSystem.found(
          new Cause(
              NeighboursOnCpu.ID,
              CPU,
              Optional.of("backup"),
              0.7,
              List.of(new Quantity(NeighboursOnCpu.HELD, 0.3, "cores"))),
          List.of());

  @Test
  void without_them_the_box_has_its_budget() {
    RemedyEffect effect = new MoveNeighbours().propose(CROWDED, CPU, FOUND).orElseThrow();

    assertThat(KnownSystem.after(effect, CROWDED).limitPerSecond())
        .isCloseTo(0.3 / 0.002, within(1e-9));
    assertThat(effect.parameters()).isEqualTo(Map.of("box", "box-1", "program", "backup"));
    assertThat(effect.pricePerHour()).contains(0.0);
  }

  @Test
  void a_box_without_any_has_none_to_move() {
    assertThat(new MoveNeighbours().propose(CROWDED, CPU, KnownSystem.nothing())).isEmpty();
  }

  @Test
  void a_bigger_box_is_no_help_while_they_are_there() {
    assertThat(new VerticalScale().propose(CROWDED, CPU, FOUND)).isEmpty();
    assertThat(new VerticalScale().propose(CROWDED, CPU, KnownSystem.nothing())).isPresent();
  }
}
