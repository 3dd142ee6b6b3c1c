package dev.headroom.reference.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.Faults;
import dev.headroom.reference.data.IndexSpec;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.part.database.DatabaseSettings;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.part.web.WebSettings;
import dev.headroom.reference.setting.InvalidSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopologiesTest {
  private static final String GOOD =
      """
      name: mine
      title: my own
      boxes:
        - name: app
          roles: [web]
          cpuCores: 0.5
          pricePerHour: 0.1
        - name: db
          roles: [database]
          cpuCores: 0.25
          pricePerHour: 0
      web:
        poolSize: 7
        requestThreads: 9
      database:
        indexes:
          - posts(author_id, created_at)
      """;

  private static Topology parse(String yaml) {
    return Topologies.parse("mine.yaml", yaml, Parts.all());
  }

  static List<String> names() {
    return Topologies.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_stage_is_a_topology_of_its_own_name_that_says_what_it_is(String name) {
    Topology topology = Topologies.named(name);

    assertThat(topology.name()).isEqualTo(name);
    assertThat(topology.title()).isNotBlank();
    assertThat(topology.boxes()).allSatisfy(box -> assertThat(box.pricePerHour()).isPositive());
    assertThat(topology.front().orElseThrow().box().has(WebPart.ROLE)).isTrue();
    assertThat(topology.settings(DatabasePart.ROLE).indexes()).isNotEmpty();
  }

  @Test
  void every_file_of_a_stage_is_named() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/topologies"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(Topologies.names());
    }
  }

  @Test
  void a_stage_that_there_is_not_is_refused_with_those_that_there_are() {
    for (String name : new String[] {"stage-0", "", "../db/migration/x", "STAGE-1"}) {
      assertThatThrownBy(() -> Topologies.named(name))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessage("no stage '" + name + "'; there are " + String.join(", ", names()));
    }
  }

  @Test
  void a_topology_is_what_its_text_says() {
    assertThat(parse(GOOD))
        .isEqualTo(
            new Topology(
                "mine",
                "my own",
                List.of(
                    new BoxSpec("app", List.of(WebPart.ROLE), 0.5, 0.1),
                    new BoxSpec("db", List.of(DatabasePart.ROLE), 0.25, 0)),
                Map.of(
                    WebPart.ROLE,
                    new WebSettings(7, 9, List.of()),
                    DatabasePart.ROLE,
                    new DatabaseSettings(
                        List.of(new IndexSpec("posts", List.of("author_id", "created_at")))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cpuCores: 0.5 | cpuCores: much | boxes[0].cpuCores: 'much' is not a number",
        "cpuCores: 0.5 | cpuCores: | boxes[0].cpuCores: is missing",
        "cpuCores: 0.5 | cpuCores: [1] | boxes[0].cpuCores",
        "cpuCores: 0.5 | cpuCores: .nan | boxes[0].cpuCores: ",
        "cpuCores: 0.5 | cpuCores: 0 | box app has 0.0 cores",
        "cpuCores: 0.5 | cores: 0.5 | boxes[0].cpuCores: is missing",
        "pricePerHour: 0.1 | pricePerHour: .inf | boxes[0].pricePerHour: ",
        "roles: [web] | roles: [wbe] | no role wbe; there are web, database",
        "roles: [web] | roles: [] | box app has no role",
        "roles: [web] | roles: [~] | box app has a role without a name",
        "roles: [web] | roles: [web, web] | box app has a role twice",
        "roles: [web] | roles: [web, database] | mine has 2 boxes for database, but web needs 1",
        "roles: [database] | roles: [web] | mine has 0 boxes for database, but web needs 1",
        "roles: [web] | roles: [database] | mine sets web, and has no box for it",
        "name: app | name: App 1 | 'App 1' cannot name a box",
        "name: app | name: ../up | '../up' cannot name a box",
        "name: app | name: db | mine has two boxes of one name",
        "poolSize: 7 | poolSize: 7.5 | web.poolSize",
        "poolSize: 7 | poolSize: -1 | web: poolSize=-1: must be from 1 to 10000",
        "poolSize: 7 | poolSize: 99999999999 | web.poolSize",
        "poolSize: 7 | poolSise: 7 | web.poolSize: is missing",
        "title: my own | titel: my own | titel: there is no such setting; there are boxes,",
        "title: my own | name: again | Duplicate field 'name'",
        "- posts( | - posts | 'posts author_id, created_at)' is not an index",
        "- posts(author_id, created_at) | - posts(id); drop table posts | is not an index",
        "- posts(author_id, created_at) | - | there is an empty index",
        "- posts(author_id, created_at) | - {a: b} | database.indexes[0]: '' is not an index",
        "boxes: | bxs: | bxs: there is no such setting; there are boxes, database, name, title, web",
        "web: | cache: | cache: there is no such setting; there are boxes, database, name, title, web",
        "poolSize: 7 | colour: red | web.poolSize: is missing",
        "requestThreads: 9 | requestThreads: 9, colour: red | web",
        "indexes: | tables: | database.tables: there is no such setting; there are",
      })
  void what_is_wrong_is_told_in_one_line_with_its_place(String change) {
    String[] parts = change.split(" \\| ", 3);
    assertThat(GOOD).contains(parts[0]);
    String yaml = GOOD.replace(parts[0], parts[1].equals("- posts") ? "- posts " : parts[1]);

    assertThatThrownBy(() -> parse(yaml))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("mine.yaml: ")
        .hasMessageContaining(parts[2])
        .hasMessageNotContaining("\n")
        .hasMessageNotContaining("dev.headroom")
        .hasMessageNotContaining("java.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "~",
        "null",
        "# only a comment",
        "- a list",
        "text",
        "17",
        "{",
        "a: b: c",
        "\t",
        "a: [",
        "boxes: *nowhere",
        "\u0000",
        "\"open",
        "%YAML 9.9\n---\na: b"
      })
  void what_is_no_topology_at_all_is_refused_in_one_line(String yaml) {
    assertThatThrownBy(() -> parse(yaml))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("mine.yaml: ")
        .hasMessageMatching(".{20,}")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_text_that_is_no_yaml_is_told_with_its_line() {
    assertThatThrownBy(() -> parse(GOOD + "  odd: [\n"))
        .hasMessageMatching("mine\\.yaml: line \\d+: .*");
  }

  @Test
  void every_stage_with_every_fault_is_read_as_it_was_written() {
    for (String stage : Topologies.names()) {
      Topology shipped = Topologies.named(stage);
      assertThat(again(shipped)).isEqualTo(shipped);
    }
    // Some faults need a database with a box of its own.
    Topology apart = Topologies.named("stage-2");
    for (Fault fault : Faults.all()) {
      Topology faulty = Faults.planted(fault.id()).plantIn(apart);
      assertThat(again(faulty)).as(fault.id()).isEqualTo(faulty);
    }
  }

  private static Topology again(Topology topology) {
    return Topologies.parse("written", Topologies.format(topology), Parts.all());
  }
}
