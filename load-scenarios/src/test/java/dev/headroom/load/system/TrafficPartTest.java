package dev.headroom.load.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.load.feeder.FeederPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficPartTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("SHOP_TOKEN", "s3cret");

  @TempDir private Path folder;

  private TrafficPart read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("headroom.yaml"), yaml);
    return TrafficPart.read(file, FeederPlaces.AS_NAMED, ENVIRONMENT::get);
  }

  @Test
  void requests_have_what_is_written_of_them() throws IOException {
    TrafficPart part =
        read(
            """
            traffic:
              headers: { Authorization: "Bearer ${SHOP_TOKEN}" }
              requests:
                - get: "/items/{1-500}"
                  weight: 99
                - post: /items
                  name: new item
                  body: { name: "thing {1-9}", tags: [a, b] }
                  headers: { X-Kind: new }
                  check: { status: 201, contains: '"id"' }
              shape: "hold 50% 20s"
              reads-per-write: 100
              skew: 1.1
            """);

    assertThat(part.options())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("shape", "hold 50% 20s", "readsPerWrite", "100", "skew", "1.1"));
    assertThat(part.requests())
        .containsExactly(
            new RequestSpec(
                "GET",
                "/items/{1-500}",
                "GET /items/{1-500}",
                99,
                Optional.empty(),
                Map.of("Authorization", "Bearer s3cret"),
                RequestSpec.Check.NONE,
                List.of()),
            new RequestSpec(
                "POST",
                "/items",
                "new item",
                1,
                Optional.of("{\"name\":\"thing {1-9}\",\"tags\":[\"a\",\"b\"]}"),
                Map.of("Authorization", "Bearer s3cret", "X-Kind", "new"),
                new RequestSpec.Check(Optional.of(201), Optional.of("\"id\"")),
                List.of()));
    assertThat(part.requests().toString()).doesNotContain("s3cret");
  }

  @Test
  void a_file_may_say_nothing_of_the_requests() throws IOException {
    assertThat(read("traffic: { skew: 1 }").requests()).isEqualTo(List.of());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "trafic: {}|no key 'trafic' is known; did you mean 'traffic'?",
        "traffic: { request: [] }|traffic: no key 'request' is known; did you mean 'requests'?",
        "traffic: { colour: 1 }|no key 'colour' is known; there are arrivals, burst-share",
        "traffic: { requests: [] }|traffic.requests: here a list is expected",
        "traffic: { requests: [ { weight: 1 } ] }|traffic.requests[1]: a request has one method",
        "traffic: { requests: [ { get: /a, put: /b } ] }|a request has one method",
        "traffic: { requests: [ { get: items } ] }|requests[1].get: a path begins with /",
        "traffic: { requests: [ { get: /a, wieght: 1 } ] }|did you mean 'weight'?",
        "traffic: { requests: [ { get: /a, weight: 0 } ] }|traffic.requests[1].weight: a number above 0",
        "traffic: { requests: [ { get: /a, check: { status: 20 } } ] }|a status is from 100 to 599",
        "traffic: { headers: { A: '${NONE}' } }|traffic.headers.A: the environment has no variable NONE",
        "traffic: [|line 1",
        "traffic: 5|traffic: here keys and values are expected",
        "hello|here keys and values are expected",
      })
  void what_is_wrong_is_said_with_its_place(String yaml, String why) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(SystemFileException.class)
        .hasMessageContaining("headroom.yaml")
        .hasMessageContaining(why);
  }

  @Test
  void a_file_that_cannot_be_one_is_not_read_to_its_end() throws IOException {
    Path large = Files.write(folder.resolve("large.yaml"), new byte[3_000_001]);
    Path other = Files.write(folder.resolve("other.yaml"), new byte[] {'a', (byte) 0xff});

    assertThatThrownBy(() -> TrafficPart.read(large))
        .isInstanceOf(SystemFileException.class)
        .hasMessageContaining("larger than 3 MB");
    assertThatThrownBy(() -> TrafficPart.read(other))
        .isInstanceOf(SystemFileException.class)
        .hasMessageContaining("it is not in UTF-8");
  }

  @Test
  void a_file_that_is_not_there_is_said() {
    assertThatThrownBy(() -> TrafficPart.read(folder.resolve("none.yaml")))
        .isInstanceOf(SystemFileException.class)
        .hasMessageContaining("cannot be read");
  }
}
