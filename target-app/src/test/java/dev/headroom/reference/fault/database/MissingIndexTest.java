package dev.headroom.reference.fault.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.data.IndexSpec;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.part.database.DatabaseSettings;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MissingIndexTest {
  private static final Topology STAGE_1 = Topologies.named("stage-1");
  private final Fault fault = new MissingIndex();

  private static Topology with(String... indexes) {
    return STAGE_1.withSettings(
        DatabasePart.ROLE,
        database -> new DatabaseSettings(Stream.of(indexes).map(IndexSpec::parse).toList()));
  }

  @Test
  void posts_lose_their_indexes_and_nothing_else_changes() {
    assertThat(
            fault.plantIn(with("posts(author_id)", "users(name)", "posts(body)"), Strength.USUAL))
        .isEqualTo(with("users(name)"));
  }

  @Test
  void where_posts_have_no_index_none_can_be_missing() {
    assertThatThrownBy(() -> fault.plantIn(with(), Strength.USUAL))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("missing-index: stage-1 has no index on posts");
    assertThatThrownBy(() -> fault.plantIn(fault.plantIn(STAGE_1, Strength.USUAL), Strength.USUAL))
        .isInstanceOf(InvalidSettingException.class);
  }
}
