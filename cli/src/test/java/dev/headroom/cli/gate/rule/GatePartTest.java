package dev.headroom.cli.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatePartTest {
  @TempDir private Path folder;

  private GatePart read(String yaml) throws IOException {
    return GatePart.read(Files.writeString(folder.resolve("headroom.yaml"), yaml));
  }

  private String problem(String yaml) {
    Throwable thrown = catchThrowable(() -> read(yaml));
    assertThat(thrown).isInstanceOf(RefusedException.class);
    return thrown.getMessage();
  }

  @Test
  void everything_that_can_be_said_is_read() throws IOException {
    GatePart part =
        read(
            """
            traffic: { requests: [ { get: /items } ] }
            gate:
              baseline: perf/baseline.json
              margin: 7%
              metrics: { cpu: 2%, errors: 0.5% }
              requests: { GET /items: 20% }
              require: [ "p99<200ms", "errors<0.1%" ]
              strict: true
              false-alarms: 0.01
              only: [ cpu, p99 ]
              command: java -jar app.jar --server.port={port}
              baseline-command: java -jar old.jar --server.port={port}
              ready: /health
            """);

    assertThat(part.baseline()).contains(folder.resolve("perf/baseline.json").toAbsolutePath());
    assertThat(part.margin()).contains("7%");
    assertThat(part.metrics()).isEqualTo(Map.of("cpu", "2%", "errors", "0.5%"));
    assertThat(part.requests()).isEqualTo(Map.of("GET /items", "20%"));
    assertThat(part.require()).containsExactly("p99<200ms", "errors<0.1%");
    assertThat(part.strict()).isTrue();
    assertThat(part.falseAlarms()).contains(0.01);
    assertThat(part.only()).containsExactly("cpu", "p99");
    assertThat(part.command()).contains("java -jar app.jar --server.port={port}");
    assertThat(part.baselineCommand()).contains("java -jar old.jar --server.port={port}");
    assertThat(part.ready()).contains("/health");
  }

  @Test
  void a_file_without_the_part_says_nothing() throws IOException {
    assertThat(read("traffic: { requests: [ { get: /items } ] }").margin()).isEmpty();
    assertThat(GatePart.read(null).require()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gate: { margn: 5% }|did you mean 'margin'?",
        "gate: { metrics: { alocated: 5% } }|did you mean 'allocated'?",
        "gaet: { margin: 5% }|did you mean 'gate'?",
        "gate: { strict: maybe }|true or false is expected",
        "gate: { false-alarms: none }|a number above 0 is expected",
        "gate: { margin: [ 5% ] }|one value is expected",
        "gate: { require: { p99: 5 } }|a list of texts",
      })
  void what_is_written_wrongly_is_refused_with_its_line(String yaml, String answer) {
    assertThat(problem(yaml)).contains("line 1", answer).hasLineCount(1);
  }

  @Test
  void the_schema_that_editors_are_given_has_the_same_keys() throws IOException {
    JsonNode schema =
        Json.documents().readTree(Files.readString(Path.of("../docs/headroom.schema.json")));

    assertThat(known("gate: { zzzzzzzzzzzz: 1 }"))
        .containsExactlyInAnyOrderElementsOf(keys(schema.at("/$defs/gate/properties")));
    assertThat(known("gate: { metrics: { zzzzzzzzzzzz: 1 } }"))
        .containsExactlyInAnyOrderElementsOf(
            keys(schema.at("/$defs/gate/properties/metrics/properties")))
        .containsExactlyInAnyOrderElementsOf(texts(schema.at("/$defs/metric/enum")));
    assertThat(known("zzzzzzzzzzzz: 1"))
        .containsExactlyInAnyOrderElementsOf(keys(schema.at("/properties")));
  }

  private List<String> known(String yaml) {
    return List.of(problem(yaml).split("there are ", 2)[1].split(", "));
  }

  private static List<String> keys(JsonNode properties) {
    List<String> keys = new ArrayList<>();
    properties.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
