package dev.headroom.load.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.answer.Take;
import dev.headroom.load.answer.TakeKind;
import dev.headroom.load.feeder.FeederPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyReaderTest {
  @TempDir private Path folder;

  private TrafficPart read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("headroom.yaml"), yaml);
    return TrafficPart.read(file, FeederPlaces.AS_NAMED, Map.of("TOKEN", "s3{id}cret")::get);
  }

  private TrafficPart steps(String steps) throws IOException {
    return read("traffic: { journeys: [ { steps: [ " + steps + " ] } ] }");
  }

  @Test
  void a_journey_has_its_requests_with_the_pauses_between_them() throws IOException {
    TrafficPart part =
        read(
            """
            traffic:
              requests:
                - get: /health
                  weight: 3
              journeys:
                - name: buy
                  weight: 1
                  steps:
                    - get: /items
                      take: { id: { json: "$.items[0].id" }, tag: { header: ETag } }
                    - pause: 500ms
                    - pause: 1s
                    - post: "/carts/{id}"
                      body: { item: "{id}" }
                      headers: { If-Match: "{tag}", Authorization: "Bearer ${TOKEN}" }
                      take:
                        place: { header: Location, regex: "/(\\\\d+)$" }
                        total: { jmespath: "sum(prices)" }
                        line: { regex: "line=(\\\\w+)" }
                    - get: "/carts/{place}/{line}"
                      name: cart
            """);

    JourneySpec journey = part.journeys().get(0);
    assertThat(journey.name()).isEqualTo("buy");
    assertThat(journey.steps())
        .extracting(JourneySpec.Step::pause)
        .containsExactly(Duration.ZERO, Duration.ofMillis(1_500), Duration.ZERO);
    assertThat(journey.steps())
        .extracting(step -> step.request().name())
        .containsExactly("GET /items", "POST /carts/{id}", "cart");
    assertThat(journey.steps().get(0).request().takes())
        .containsExactly(
            new Take("id", TakeKind.JSON, "$.items[0].id", Optional.empty()),
            new Take("tag", TakeKind.HEADER, "ETag", Optional.empty()));
    assertThat(journey.steps().get(1).request().takes())
        .containsExactly(
            new Take("place", TakeKind.HEADER, "Location", Optional.of("/(\\d+)$")),
            new Take("total", TakeKind.JMESPATH, "sum(prices)", Optional.empty()),
            new Take("line", TakeKind.REGEX, "line=(\\w+)", Optional.empty()));
    assertThat(journey.steps().get(1).request().headers())
        .containsEntry("Authorization", "Bearer s3{{id}}cret");
    assertThat(part.toString()).doesNotContain("s3");
  }

  @Test
  void an_arrival_sends_as_many_requests_as_its_journey_has_steps() throws IOException {
    TrafficPart part =
        read(
            "traffic: { requests: [ { get: /a, weight: 3 } ], journeys: [ { weight: 1, steps: [ {"
                + " get: /b }, { pause: 1s }, { get: /c } ] } ] }");

    assertThat(part.requestsPerArrival()).isCloseTo(5.0 / 4, within(1e-12));
    assertThat(TrafficPart.NONE.requestsPerArrival()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{ get: '/a/{id}' }|steps[1].get: no value {id} is known here; a step of a journey may",
        "{ get: /a, take: { idd: { json: $.x } } }, { get: '/a/{id}' }|did you mean 'idd'?",
        "{ get: '/a/{id}', take: { id: { json: $.x } } }|steps[1].get: no value {id} is known",
        "{ post: /a, body: { x: '{id}' } }|steps[1].body: no value {id} is known here",
        "{ get: /a, headers: { X: '{id}' } }|steps[1].headers.X: no value {id} is known here",
        "{ get: '/a/{9-1}' }|steps[1].get: a range {low-high} rises",
        "{ get: /a, weight: 2 }|no key 'weight' is known",
        "{ get: /a, tak: {} }|did you mean 'take'?",
        "{ get: /a, take: { id: { jsn: $.x } } }|steps[1].take.id: no key 'jsn' is known; did you mean 'json'?",
        "{ get: /a, take: { id: {} } }|steps[1].take.id: a value is found in one way",
        "{ get: /a, take: { id: { json: $.x, jmespath: x } } }|a value is found in one way",
        "{ get: /a, take: { id: { json: '$.[' } } }|take.id.json: this is no JSONPath",
        "{ get: /a, take: { id: { jmespath: 'a[' } } }|take.id.jmespath: this is no JMESPath",
        "{ get: /a, take: { id: { regex: '(' } } }|take.id.regex: this is no regular expression",
        "{ get: /a, take: { id: { header: 'a b' } } }|take.id.header: this is no name of a header",
        "{ get: /a, take: { 1id: { json: $.x } } }|a name is letters, digits, - and _",
        "{ get: /a, take: 5 }|steps[1].take: here keys and values are expected",
        "{ get: /a }, { pause: soon }|steps[2].pause: a pause is like 500ms, 2s or 1m",
        "{ get: /a }, { pause: 2h }|steps[2].pause: a pause is like",
        "{ get: /a }, { pause: 1s }|steps[2].pause: a pause is followed by a request",
        "{ pause: 1s }, { get: /a }|a pause is a step of its own, between two requests",
        "{ get: /a }, { get: /b, pause: 1s }|a pause is a step of its own",
        "{ name: x }|steps[1]: a request has one method",
        "|journeys[1].steps: here a list is expected",
      })
  void what_is_wrong_with_a_step_is_said_with_its_place(String steps, String why) {
    assertThatThrownBy(() -> steps(steps == null ? "" : steps))
        .isInstanceOf(SystemFileException.class)
        .hasMessageContaining("headroom.yaml, line 1, traffic.journeys[1]")
        .hasMessageContaining(why);
  }

  @Test
  void a_journey_without_steps_is_none() {
    assertThatThrownBy(() -> read("traffic:\n  journeys:\n    - name: x\n"))
        .hasMessageContaining("line 3, traffic.journeys[1]: a journey has steps");
    assertThat(List.of(TakeKind.values())).allMatch(kind -> !kind.reads(""));
  }
}
