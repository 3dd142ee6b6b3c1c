package dev.headroom.target.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.target.setting.InvalidSetting;
import dev.headroom.target.topology.BoxSpec;
import dev.headroom.target.topology.Role;
import dev.headroom.target.topology.Topologies;
import dev.headroom.target.topology.Topology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeparateDatabaseTest {
  private static final Topology STAGE_1 = Topologies.named("stage-1");
  private final TopologyRemedy remedy = new SeparateDatabase();

  @Test
  void the_database_gets_a_box_like_the_one_that_it_leaves() {
    BoxSpec shared = STAGE_1.boxes().get(0);

    assertThat(remedy.apply(STAGE_1, Map.of()))
        .isEqualTo(
            STAGE_1.withBoxes(
                List.of(
                    shared.withRoles(List.of(Role.WEB)),
                    new BoxSpec(
                        "db-1",
                        List.of(Role.DATABASE),
                        shared.cpuCores(),
                        shared.pricePerHour()))));
  }

  @Test
  void a_database_that_is_alone_cannot_be_moved_out() {
    assertThatThrownBy(() -> remedy.apply(Topologies.named("stage-2"), Map.of()))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("separate-database: in stage-2 it has a box of its own");
    assertThatThrownBy(() -> remedy.apply(remedy.apply(STAGE_1, Map.of()), Map.of()))
        .isInstanceOf(InvalidSetting.class);
  }

  @Test
  void a_box_that_has_the_new_ones_name_is_not_replaced() {
    BoxSpec box = new BoxSpec("db-1", List.of(Role.WEB, Role.DATABASE), 1, 0);
    assertThatThrownBy(() -> remedy.apply(STAGE_1.withBoxes(List.of(box)), Map.of()))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("two boxes of one name");
  }
}
