package dev.headroom.target.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.target.data.IndexSpec;
import dev.headroom.target.setting.InvalidSetting;
import dev.headroom.target.topology.Topologies;
import dev.headroom.target.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingIndexTest {
  private static final Topology STAGE_1 = Topologies.named("stage-1");
  private final Fault fault = new MissingIndex();

  @Test
  void posts_lose_their_indexes_and_nothing_else_changes() {
    IndexSpec ofUsers = IndexSpec.parse("users(name)");
    Topology before =
        STAGE_1.withIndexes(
            List.of(IndexSpec.parse("posts(author_id)"), ofUsers, IndexSpec.parse("posts(body)")));

    assertThat(fault.plantIn(before)).isEqualTo(STAGE_1.withIndexes(List.of(ofUsers)));
  }

  @Test
  void where_posts_have_no_index_none_can_be_missing() {
    assertThatThrownBy(() -> fault.plantIn(STAGE_1.withIndexes(List.of())))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("missing-index: stage-1 has no index on posts");
    assertThatThrownBy(() -> fault.plantIn(fault.plantIn(STAGE_1)))
        .isInstanceOf(InvalidSetting.class);
  }
}
