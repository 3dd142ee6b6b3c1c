package dev.headroom.reference.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.data.IndexSpec;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.part.database.DatabaseSettings;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddIndexTest {
  private static final Topology STAGE_1 = Topologies.named("stage-1");
  private final TopologyRemedy remedy = new AddIndex();

  @Test
  void an_index_more_and_nothing_else_changes() {
    Topology after = remedy.apply(STAGE_1, Map.of("table", "users", "columns", "name, created_at"));

    DatabaseSettings before = STAGE_1.settings(DatabasePart.ROLE);
    assertThat(after.settings(DatabasePart.ROLE).indexes())
        .containsExactly(
            before.indexes().get(0), new IndexSpec("users", List.of("name", "created_at")));
    assertThat(after.withSettings(DatabasePart.ROLE, database -> before)).isEqualTo(STAGE_1);
  }

  @Test
  void an_index_that_there_is_already_stays_one() {
    assertThat(remedy.apply(STAGE_1, Map.of("table", "posts", "columns", "author_id,created_at")))
        .isEqualTo(STAGE_1);
  }

  @Test
  void without_table_and_columns_there_is_no_index() {
    assertThatThrownBy(() -> remedy.apply(STAGE_1, Map.of("columns", "id")))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("add-index needs the parameter 'table'");
    assertThatThrownBy(() -> remedy.apply(STAGE_1, Map.of("table", "posts", "columns", " ")))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("add-index needs the parameter 'columns'");
    for (String columns : new String[] {",", "id,", "id); drop table posts; --", "id desc"}) {
      assertThatThrownBy(() -> remedy.apply(STAGE_1, Map.of("table", "posts", "columns", columns)))
          .isInstanceOf(InvalidSettingException.class);
    }
  }
}
