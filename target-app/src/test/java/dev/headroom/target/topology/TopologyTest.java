package dev.headroom.target.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.target.setting.InvalidSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyTest {
  private static final BoxSpec APP = new BoxSpec("app", List.of(Role.WEB), 0.5, 0.1);
  private static final BoxSpec DB = new BoxSpec("db", List.of(Role.DATABASE), 0.5, 0.1);
  private static final WebSpec WEB = new WebSpec(5, 10, 0);

  private static Topology of(BoxSpec... boxes) {
    return new Topology("t", "", Arrays.asList(boxes), WEB, List.of());
  }

  @Test
  void a_change_changes_one_thing_and_the_original_not_at_all() {
    Topology before = of(APP, DB);
    Topology after = before.withBox("db", box -> box.withCpuCores(2).withPricePerHour(3));

    assertThat(before).isEqualTo(of(APP, DB));
    assertThat(after.box("app")).isEqualTo(APP);
    assertThat(after.box("db")).isEqualTo(new BoxSpec("db", List.of(Role.DATABASE), 2, 3));
    assertThat(before.withWeb(web -> web.withPoolSize(9).withDbRoundTripMillis(4)).web())
        .isEqualTo(new WebSpec(9, 10, 4));
    assertThat(after.withBoxes(List.of(APP, DB))).isEqualTo(before);
  }

  @Test
  void its_lists_are_its_own() {
    List<BoxSpec> boxes = new ArrayList<>(List.of(APP, DB));
    Topology topology = new Topology("t", "", boxes, WEB, null);
    boxes.clear();

    assertThat(topology.boxes()).containsExactly(APP, DB);
    assertThat(topology.indexes()).isEmpty();
    assertThatThrownBy(() -> topology.boxes().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void every_role_is_on_exactly_one_box() {
    assertThatThrownBy(() -> of(APP))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("topology t has 0 boxes for database, must be 1");
    assertThatThrownBy(() -> of(APP, DB, new BoxSpec("app-2", List.of(Role.WEB), 1, 0)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("topology t has 2 boxes for web, must be 1");
    assertThatThrownBy(() -> new Topology("t", "", null, WEB, null))
        .isInstanceOf(InvalidSetting.class);
    assertThatThrownBy(() -> of(APP, null)).isInstanceOf(InvalidSetting.class);
    assertThatThrownBy(() -> new Topology("t", "", List.of(APP, DB), null, null))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("how its web role is set");
  }

  @Test
  void a_box_that_there_is_not_is_refused_with_those_that_there_are() {
    assertThatThrownBy(() -> of(APP, DB).box("dbb"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("topology t has no box 'dbb'; it has app, db");
    assertThatThrownBy(() -> of(APP, DB).withBox("dbb", box -> box))
        .isInstanceOf(InvalidSetting.class);
  }

  @Test
  void a_box_has_a_name_a_role_and_some_cpu() {
    for (String name :
        new String[] {null, "", "Box", "1box", "-a", "a_b", "a.b", "a/b", "a".repeat(32)}) {
      assertThatThrownBy(() -> new BoxSpec(name, List.of(Role.WEB), 1, 0))
          .isInstanceOf(InvalidSetting.class)
          .hasMessageContaining("'" + name + "' cannot name a box");
    }
    for (double cores : new double[] {0, -1, 0.009, 1025, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> APP.withCpuCores(cores))
          .isInstanceOf(InvalidSetting.class)
          .hasMessageContaining("box app has " + cores + " cores");
    }
    for (double price : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> APP.withPricePerHour(price)).isInstanceOf(InvalidSetting.class);
    }
    assertThatThrownBy(() -> APP.withRoles(null)).isInstanceOf(InvalidSetting.class);
    assertThatThrownBy(() -> APP.withRoles(List.of(Role.WEB, Role.WEB)))
        .isInstanceOf(InvalidSetting.class);
  }

  @Test
  void a_web_role_has_a_thread_and_a_connection_at_least() {
    assertThat(new WebSpec(1, 1, 0)).isNotNull();
    assertThatThrownBy(() -> new WebSpec(0, 1, 0)).isInstanceOf(InvalidSetting.class);
    assertThatThrownBy(() -> new WebSpec(1, 0, 0)).isInstanceOf(InvalidSetting.class);
    assertThatThrownBy(() -> new WebSpec(1, 1, -1)).isInstanceOf(InvalidSetting.class);
    assertThatThrownBy(() -> new WebSpec(1, 1, 60_001))
        .hasMessage("dbRoundTripMillis=60001: must be from 0 to 60000");
  }
}
