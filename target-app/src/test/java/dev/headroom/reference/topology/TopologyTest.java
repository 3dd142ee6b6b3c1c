package dev.headroom.reference.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.part.Role;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.part.database.DatabaseSettings;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.part.web.WebSettings;
import dev.headroom.reference.setting.InvalidSettingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopologyTest {
  private static final Role<WebSettings> WEB = WebPart.ROLE;
  private static final Role<DatabaseSettings> DATABASE = DatabasePart.ROLE;
  private static final BoxSpec APP = new BoxSpec("app", List.of(WEB), 0.5, 0.1);
  private static final BoxSpec DB = new BoxSpec("db", List.of(DATABASE), 0.5, 0.1);
  private static final Map<Role<?>, Record> SETTINGS =
      Map.of(WEB, new WebSettings(5, 10, null), DATABASE, new DatabaseSettings(null));

  private record None() {}

  private static Topology of(BoxSpec... boxes) {
    return new Topology("t", "", Arrays.asList(boxes), SETTINGS);
  }

  private static BoxSpec box(String name, Role<?>... roles) {
    return new BoxSpec(name, List.of(roles), 1, 0);
  }

  @Test
  void a_change_changes_one_thing_and_the_original_not_at_all() {
    Topology before = of(APP, DB);
    Topology after = before.withBox("db", box -> box.withCpuCores(2).withPricePerHour(3));

    assertThat(before).isEqualTo(of(APP, DB));
    assertThat(after.box("app")).isEqualTo(APP);
    assertThat(after.box("db")).isEqualTo(new BoxSpec("db", List.of(DATABASE), 2, 3));
    assertThat(before.withSettings(WEB, web -> web.withPoolSize(9)).settings(WEB))
        .isEqualTo(new WebSettings(9, 10, List.of()));
    assertThat(before.withSettings(WEB, web -> web.withPoolSize(9)).settings(DATABASE))
        .isEqualTo(before.settings(DATABASE));
    assertThat(after.withBoxes(List.of(APP, DB))).isEqualTo(before);
  }

  @Test
  void a_box_gets_what_it_was_given_whatever_else_changes() {
    BoxSpec narrow =
        APP.withProvision(given -> given.withEgressBytesPerSecond(5_000))
            .withCpuCores(2)
            .withPricePerHour(1);

    assertThat(APP.provision().egressBytesPerSecond()).isNull();
    assertThat(narrow.withRoles(List.of(WEB)).provision().egressBytesPerSecond()).isEqualTo(5_000);
  }

  @Test
  void its_lists_are_its_own() {
    List<BoxSpec> boxes = new ArrayList<>(List.of(APP, DB));
    Map<Role<?>, Record> settings = new HashMap<>(SETTINGS);
    Topology topology = new Topology("t", "", boxes, settings);
    boxes.clear();
    settings.clear();

    assertThat(topology.boxes()).containsExactly(APP, DB);
    assertThat(topology.settings(DATABASE).indexes()).isEmpty();
    assertThatThrownBy(() -> topology.boxes().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_role_is_on_as_many_boxes_as_there_are_and_what_it_needs_is_there() {
    assertThat(of(APP, DB, box("app-2", WEB)).boxesFor(WEB)).hasSize(2);
    assertThatThrownBy(() -> of(APP))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("topology t has 0 boxes for database, but web needs 1");
    assertThatThrownBy(() -> of(APP, DB, box("db-2", DATABASE)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("topology t has 2 boxes for database, but web needs 1");
    assertThatThrownBy(() -> new Topology("t", "", null, SETTINGS))
        .isInstanceOf(InvalidSettingException.class);
    assertThatThrownBy(TopologyTest::of).isInstanceOf(InvalidSettingException.class);
    assertThatThrownBy(() -> of(APP, null)).isInstanceOf(InvalidSettingException.class);
  }

  @Test
  void a_need_says_how_many_boxes_it_takes() {
    Role<None> any = Role.of("any", "any", None.class).needing(DATABASE, 1, Integer.MAX_VALUE);
    Role<None> few = Role.of("few", "few", None.class).needing(DATABASE, 2, 3);
    for (Role<None> role : List.of(any, few)) {
      assertThatThrownBy(
              () -> new Topology("t", "", List.of(box("a", role)), Map.of(role, new None())))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessageEndingWith(role.equals(any) ? "any needs 1 or more" : "few needs 2 to 3");
    }
  }

  @Test
  void every_role_of_a_box_has_its_settings_and_no_other_role_has() {
    assertThatThrownBy(() -> new Topology("t", "", List.of(APP, DB), Map.of()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("topology t does not say how web is set");
    assertThatThrownBy(
            () ->
                new Topology(
                    "t", "", List.of(DB), Map.of(DATABASE, new WebSettings(1, 1, List.of()))))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("these are no settings of database");
    assertThatThrownBy(() -> of(DB))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("topology t sets web, and has no box for it");
    Topology noWeb =
        new Topology("t", "", List.of(DB), Map.of(DATABASE, new DatabaseSettings(null)));
    assertThatThrownBy(() -> noWeb.settings(WEB))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("topology t has no box for web");
  }

  @Test
  void clients_speak_to_the_first_box_that_no_other_of_those_they_may_speak_to_needs() {
    Role<None> lb = Role.of("lb", "lb", None.class).needing(WEB, 1, 9).facingClients();
    Role<None> worker = Role.of("worker", "worker", None.class).needing(WEB, 1, 9);
    Map<Role<?>, Record> settings = new HashMap<>(SETTINGS);
    assertThat(of(DB, APP, box("app-2", WEB)).front()).contains(new PartPlace(APP, WEB));

    settings.put(worker, new None());
    List<BoxSpec> boxes = new ArrayList<>(List.of(box("worker-1", worker), APP, DB));
    assertThat(new Topology("t", "", boxes, settings).front()).contains(new PartPlace(APP, WEB));

    settings.put(lb, new None());
    boxes.add(box("lb-1", lb));
    assertThat(new Topology("t", "", boxes, settings).front())
        .map(PartPlace::toString)
        .contains("lb in lb-1");
    assertThat(
            new Topology("t", "", List.of(DB), Map.of(DATABASE, new DatabaseSettings(null)))
                .front())
        .isEmpty();
  }

  @Test
  void a_box_that_there_is_not_is_refused_with_those_that_there_are() {
    assertThatThrownBy(() -> of(APP, DB).box("dbb"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("topology t has no box 'dbb'; it has app, db");
    assertThatThrownBy(() -> of(APP, DB).withBox("dbb", box -> box))
        .isInstanceOf(InvalidSettingException.class);
  }

  @Test
  void a_new_box_has_the_short_name_of_its_role_and_the_first_free_number() {
    assertThat(BoxNames.next(of(APP, DB), DATABASE)).isEqualTo("db-1");
    assertThat(BoxNames.next(of(box("app-1", WEB), box("app-3", WEB), DB), WEB)).isEqualTo("app-2");
    assertThat(BoxNames.next(of(box("db-1", WEB), DB), DATABASE)).isEqualTo("db-2");
  }

  @Test
  void a_box_has_a_name_a_role_and_some_cpu() {
    for (String name :
        new String[] {null, "", "Box", "1box", "-a", "a_b", "a.b", "a/b", "a".repeat(32)}) {
      assertThatThrownBy(() -> new BoxSpec(name, List.of(WEB), 1, 0))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessageContaining("'" + name + "' cannot name a box");
    }
    for (double cores : new double[] {0, -1, 0.009, 1025, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> APP.withCpuCores(cores))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessageContaining("box app has " + cores + " cores");
    }
    for (double price : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> APP.withPricePerHour(price))
          .isInstanceOf(InvalidSettingException.class);
    }
    assertThatThrownBy(() -> APP.withRoles(null)).isInstanceOf(InvalidSettingException.class);
    assertThatThrownBy(() -> APP.withRoles(List.of(WEB, WEB)))
        .isInstanceOf(InvalidSettingException.class);
  }
}
