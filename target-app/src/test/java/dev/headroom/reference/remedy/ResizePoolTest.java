package dev.headroom.reference.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResizePoolTest {
  private static final Topology STAGE_1 = Topologies.named("stage-1");
  private final TopologyRemedy remedy = new ResizePool();

  @Test
  void the_pool_has_the_new_size_and_nothing_else_changes() {
    assertThat(remedy.apply(STAGE_1, Map.of("size", "37")))
        .isEqualTo(STAGE_1.withSettings(WebPart.ROLE, web -> web.withPoolSize(37)));
  }

  @Test
  void the_pool_of_request_threads_is_another_one() {
    assertThat(remedy.apply(STAGE_1, Map.of("size", "37", "pool", "request-threads")))
        .isEqualTo(STAGE_1.withSettings(WebPart.ROLE, web -> web.withRequestThreads(37)));
    assertThat(remedy.apply(STAGE_1, Map.of("size", "37", "pool", "connection-pool")))
        .isEqualTo(STAGE_1.withSettings(WebPart.ROLE, web -> web.withPoolSize(37)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "1001", "2.5", "many", "NaN", "Infinity", "0x10", "1_000"})
  void a_size_that_is_none_is_refused(String size) {
    assertThatThrownBy(() -> remedy.apply(STAGE_1, Map.of("size", size)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("resize-pool: size=" + size + " must be ");
  }

  @Test
  void without_a_size_there_is_no_other_size() {
    assertThatThrownBy(() -> remedy.apply(STAGE_1, Map.of()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("resize-pool needs the parameter 'size'");
  }
}
