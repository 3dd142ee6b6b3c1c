package dev.headroom.reference.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
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
                    shared.withRoles(List.of(WebPart.ROLE)),
                    new BoxSpec(
                        "db-1",
                        List.of(DatabasePart.ROLE),
                        shared.cpuCores(),
                        shared.pricePerHour()))));
  }

  @Test
  void a_database_that_is_alone_cannot_be_moved_out() {
    assertThatThrownBy(() -> remedy.apply(Topologies.named("stage-2"), Map.of()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("separate-database: in stage-2 no database shares its box");
    assertThatThrownBy(() -> remedy.apply(remedy.apply(STAGE_1, Map.of()), Map.of()))
        .isInstanceOf(InvalidSettingException.class);
  }

  @Test
  void a_box_that_has_the_first_name_is_not_replaced() {
    BoxSpec box = new BoxSpec("db-1", List.of(WebPart.ROLE, DatabasePart.ROLE), 1, 0);
    assertThat(remedy.apply(STAGE_1.withBoxes(List.of(box)), Map.of()).boxes())
        .containsExactly(
            box.withRoles(List.of(WebPart.ROLE)),
            new BoxSpec("db-2", List.of(DatabasePart.ROLE), 1, 0));
  }
}
