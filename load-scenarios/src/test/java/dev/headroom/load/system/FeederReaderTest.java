package dev.headroom.load.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.load.feeder.FeederOrder;
import dev.headroom.load.gatling.LoadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeederReaderTest {
  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("data/users.csv"), "name,first name\nann,Ann\nbob,Bob\n");
    Files.writeString(folder.resolve("data/items.json"), "[ {\"id\": 7} ]");
    Files.writeString(folder.resolve("data/empty.csv"), "");
  }

  private TrafficPart read(String traffic) throws IOException {
    Path file = Files.writeString(folder.resolve("headroom.yaml"), "traffic:\n  " + traffic);
    return TrafficPart.read(file);
  }

  @Test
  void feeders_are_read_from_files_beside_theirs() throws IOException {
    TrafficPart part =
        read(
            "feeders: { user: { csv: data/users.csv, order: in-order }, item: { json:"
                + " data/items.json } }\n"
                + "  requests: [ { post: '/{item.id}', body: { n: '{user.first name}' } } ]");

    assertThat(part.feeders()).containsOnlyKeys("user", "item");
    assertThat(part.feeders().get("user").order()).isEqualTo(FeederOrder.IN_ORDER);
    assertThat(part.feeders().get("user").table().rows()).hasSize(2);
    assertThat(part.feeders().get("item").order()).isEqualTo(FeederOrder.RANDOM);
    assertThat(part.toString()).doesNotContain("ann");
  }

  @Test
  void a_feeders_file_may_be_elsewhere_than_it_is_said_to_be() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("headroom.yaml"),
            "traffic: { feeders: { user: { csv: ../none.csv }, item: { json: data/items.json } } }");
    Path users = folder.resolve("data/users.csv");
    Map<String, String> properties =
        Map.of(LoadOptions.SYSTEM_FILE, file.toString(), "feeder.user", users.toString());

    TrafficPart part =
        TrafficPart.read(file, feeder -> Optional.of(users).filter(there -> feeder.equals("user")));

    assertThat(part.feeders().get("user").file()).isEqualTo(users);
    assertThat(part.feeders().get("user").table().rows()).hasSize(2);
    assertThat(part.feeders().get("item").file()).isEqualTo(folder.resolve("data/items.json"));
    assertThatCode(() -> LoadOptions.of(properties)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{ user: { csv: none.csv } }|line 2, traffic.feeders.user.csv: |none.csv: there is no such",
        "{ user: { csv: data/empty.csv } }|traffic.feeders.user.csv|empty.csv, line 1: it is empty",
        "{ user: { json: data/users.csv } }|traffic.feeders.user.json|users.csv, line 1: no JSON",
        "{ user: { csvs: a } }|traffic.feeders.user|did you mean 'csv'?",
        "{ user: {} }|traffic.feeders.user|a feeder has one file",
        "{ user: { csv: a, json: b } }|traffic.feeders.user|a feeder has one file",
        "{ user: { csv: data/users.csv, order: any } }|user.order|there are random, in-order",
        "{ a.b: { csv: a } }|traffic.feeders.a.b|a name is letters",
        "5|traffic.feeders|here keys and values are expected",
      })
  void what_is_wrong_with_a_feeder_is_said_with_its_place(
      String feeders, String place, String why) {
    assertThatThrownBy(() -> read("feeders: " + feeders))
        .isInstanceOf(SystemFileException.class)
        .hasMessageContaining(place)
        .hasMessageContaining(why);
  }

  @Test
  void a_column_that_is_not_there_is_answered_with_the_nearest() {
    String feeders = "feeders: { user: { csv: data/users.csv } }\n  requests:\n";

    assertThatThrownBy(() -> read(feeders + "    - get: '/{user.nmae}'"))
        .hasMessageContaining("line 4, traffic.requests[1].get: ")
        .hasMessageContaining("users.csv, line 1: there is no column 'nmae'; did you mean 'name'?");
    assertThatThrownBy(() -> read(feeders + "    - get: '/{usr.name}'"))
        .hasMessageContaining("no value {usr.name} is known here; did you mean 'user.name'?");
  }
}
