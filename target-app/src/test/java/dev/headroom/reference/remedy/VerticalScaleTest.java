package dev.headroom.reference.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerticalScaleTest {
  private static final Topology STAGE_2 = Topologies.named("stage-2");
  private final TopologyRemedy remedy = new VerticalScale();

  @Test
  void one_box_grows_with_its_price_and_the_other_does_not() {
    BoxSpec before = STAGE_2.box("db-1");

    assertThat(remedy.apply(STAGE_2, Map.of("box", "db-1", "factor", "2.5")))
        .isEqualTo(
            STAGE_2.withBox(
                "db-1",
                box ->
                    box.withCpuCores(before.cpuCores() * 2.5)
                        .withPricePerHour(before.pricePerHour() * 2.5)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "0", "-2", "65", "twice", "NaN", "Infinity"})
  void a_factor_that_is_none_is_refused(String factor) {
    assertThatThrownBy(() -> remedy.apply(STAGE_2, Map.of("box", "db-1", "factor", factor)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("factor=" + factor + " must be from 1.0 to 64.0");
  }

  @Test
  void a_box_that_there_is_not_cannot_grow() {
    assertThatThrownBy(() -> remedy.apply(STAGE_2, Map.of("box", "db-9", "factor", "2")))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("no box 'db-9'");
    assertThatThrownBy(() -> remedy.apply(STAGE_2, Map.of("factor", "2")))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("'box'");
  }

  @Test
  void no_box_grows_beyond_what_a_box_can_be() {
    Topology large = STAGE_2.withBox("db-1", box -> box.withCpuCores(1_000));
    assertThatThrownBy(() -> remedy.apply(large, Map.of("box", "db-1", "factor", "2")))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("box db-1");
  }
}
