package dev.headroom.reference.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RaiseQuotaTest {
  private static final Topology STAGE_1 = Topologies.named("stage-1");

  @Test
  void the_box_is_held_to_so_many_cores_and_is_the_same_otherwise() {
    BoxSpec before = STAGE_1.box("box-1");
    BoxSpec after =
        new RaiseQuota().apply(STAGE_1, Map.of("box", "box-1", "cores", "0.25")).box("box-1");
    assertThat(after.heldToCores()).isEqualTo(0.25);
    assertThat(after.cpuCores()).isEqualTo(before.cpuCores());
    assertThat(after.pricePerHour()).isEqualTo(before.pricePerHour());
  }

  @Test
  void no_cores_are_no_quota() {
    assertThatThrownBy(() -> new RaiseQuota().apply(STAGE_1, Map.of("box", "box-1", "cores", "0")))
        .isInstanceOf(InvalidSettingException.class);
  }
}
