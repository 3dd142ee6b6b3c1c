package dev.headroom.load.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema that editors are given knows the keys that the reader knows. */
class PublishedSchemaTest {
  private static JsonNode schema;

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    schema = new ObjectMapper().readTree(Files.readString(Path.of("../docs/headroom.schema.json")));
  }

  @Test
  void every_key_of_the_traffic_is_read_and_no_other() throws IOException {
    assertThat(keys("traffic"))
        .allSatisfy(
            key -> assertThat(problem("traffic: { " + key + ": 1 }")).doesNotContain("no key"));
    assertThat(known("traffic: { zzzzzzzzzzzz: 1 }"))
        .containsExactlyInAnyOrderElementsOf(keys("traffic"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "request|requests: [ { zzzzzzzzzzzz: 1 } ]",
        "check|requests: [ { get: /a, check: { zzzzzzzzzzzz: 1 } } ]",
        "journey|journeys: [ { zzzzzzzzzzzz: 1 } ]",
        "step|journeys: [ { steps: [ { zzzzzzzzzzzz: 1 } ] } ]",
        "taken|journeys: [ { steps: [ { get: /a, take: { id: { zzzzzzzzzzzz: 1 } } } ] } ]",
        "feeder|feeders: { user: { zzzzzzzzzzzz: 1 } }",
        "part|shape: [ { zzzzzzzzzzzz: 1 } ]",
      })
  void every_key_is_read_and_no_other(String definition, String traffic) throws IOException {
    assertThat(known("traffic: { " + traffic + " }"))
        .containsExactlyInAnyOrderElementsOf(keys(definition));
  }

  private static List<String> keys(String definition) {
    List<String> keys = new ArrayList<>();
    schema.at("/$defs/" + definition + "/properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** The keys that the answer to an unknown one lists. */
  private List<String> known(String yaml) throws IOException {
    return List.of(problem(yaml).split("there are ", 2)[1].split(", "));
  }

  private String problem(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("headroom.yaml"), yaml);
    try {
      TrafficPart.read(file);
      return "";
    } catch (SystemFileException e) {
      return e.getMessage();
    }
  }
}
