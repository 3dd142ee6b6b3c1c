package dev.headroom.load.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.gatling.TrafficSource;
import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.plan.TrafficPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests and journeys of a file, as they are drawn. */
class FileMixTest {
  private static final String SHOP =
      """
      traffic:
        headers: { X-User: "{user.name}" }
        feeders:
          user: { csv: users.csv }
          item: { json: items.json, order: in-order }
        requests:
          - get: "/items/{item.id}?u={user.name}"
            weight: 3
        journeys:
          - name: buy
            weight: 1
            steps:
              - get: "/find/{1-9}?q={user.name}"
                take: { id: { json: "$.id" } }
              - pause: 2s
              - post: "/carts/{id}"
                body: { who: "{user.name}", item: "{id}", n: "{1-9}" }
              - get: /carts
        shape: hold 90/s 10s
        arrivals: even
      """;

  @TempDir private Path folder;

  @BeforeEach
  void rows() throws IOException {
    Files.writeString(folder.resolve("users.csv"), "name\nann\nb \"o\" b\ncy/d\n");
    Files.writeString(folder.resolve("items.json"), "[ { \"id\": 7 }, { \"id\": 8 } ]");
  }

  private LoadOptions options(String yaml, Map<String, String> more) throws IOException {
    Path file = Files.writeString(folder.resolve("headroom.yaml"), yaml);
    Map<String, String> properties = new HashMap<>(more);
    properties.put("systemFile", file.toString());
    return LoadOptions.of(properties);
  }

  private RequestMix shop(String seed) throws IOException {
    return RequestMix.of(options(SHOP, Map.of("seed", seed)).mix());
  }

  /** All requests of an arrival, whose answers give the same value. */
  private static List<DrawnRequest> sent(RequestMix mix, long number, String taken) {
    UnaryOperator<String> answers = name -> name.equals("id") ? taken : null;
    List<DrawnRequest> sent = new ArrayList<>(List.of(mix.draw(number, 0)));
    while (sent.get(sent.size() - 1).following().isPresent()) {
      sent.add(sent.get(sent.size() - 1).following().get().draw(answers));
    }
    return sent;
  }

  private static List<String> texts(RequestMix mix, long number) {
    return sent(mix, number, "5").stream()
        .map(request -> request.kind() + request.path() + request.body() + request.headers())
        .toList();
  }

  @Test
  void a_journey_has_one_row_and_what_its_answers_gave() throws IOException {
    RequestMix mix = shop("1");
    long number =
        LongStream.range(1, 1_000)
            .filter(n -> mix.draw(n, 0).path().endsWith("b%20%22o%22%20b"))
            .filter(n -> mix.draw(n, 0).kind() == 1)
            .findFirst()
            .orElseThrow();
    List<DrawnRequest> sent = sent(mix, number, "x/\"1");

    assertThat(sent).extracting(DrawnRequest::kind).containsExactly(1, 2, 3);
    assertThat(sent.get(0).path()).matches("/find/[1-9]\\?q=b%20%22o%22%20b");
    assertThat(sent.get(1).path()).isEqualTo("/carts/x%2F%221");
    assertThat(sent.get(1).body())
        .matches("\\{\"who\":\"b \\\\\"o\\\\\" b\",\"item\":\"x/\\\\\"1\",\"n\":\"[1-9]\"}");
    assertThat(sent)
        .allSatisfy(one -> assertThat(one.headers()).containsEntry("X-User", "b \"o\" b"));
    assertThat(sent.get(0).following().orElseThrow().pause()).isEqualTo(Duration.ofSeconds(2));
    assertThat(sent.get(0).following().orElseThrow().requests()).isEqualTo(2);
    assertThat(sent.get(1).following().orElseThrow().pause()).isZero();
    assertThat(sent.get(1).following().orElseThrow().requests()).isEqualTo(1);
  }

  @Test
  void the_same_seed_sends_the_same_whoever_draws_and_in_any_order() throws IOException {
    RequestMix one = shop("5");
    RequestMix other = shop("5");
    List<List<String>> forth = LongStream.rangeClosed(1, 300).mapToObj(n -> texts(one, n)).toList();
    List<List<String>> back =
        LongStream.rangeClosed(1, 300).mapToObj(n -> texts(other, 301 - n)).toList();

    assertThat(new ArrayList<>(back)).containsExactlyInAnyOrderElementsOf(forth);
    assertThat(back.get(0)).isEqualTo(forth.get(299));
    RequestMix different = shop("6");
    assertThat(LongStream.rangeClosed(1, 300).mapToObj(n -> texts(different, n)).toList())
        .isNotEqualTo(forth);
  }

  @Test
  void rows_in_order_are_those_of_the_arrivals_numbers() throws IOException {
    RequestMix mix = shop("1");

    assertThat(LongStream.range(1, 200).filter(n -> mix.draw(n, 0).kind() == 0))
        .allSatisfy(
            n ->
                assertThat(mix.draw(n, 0).path()).startsWith(n % 2 == 1 ? "/items/7" : "/items/8"));
  }

  /** Of an arrival in four three requests are sent: 1.5 of each. */
  @Test
  void rates_are_of_requests_and_arrivals_come_as_often_as_gives_them() throws IOException {
    LoadOptions options = options(SHOP, Map.of("seed", "3"));
    TrafficPlan plan = TrafficSource.OF_OPTIONS.plan(options);
    RequestMix mix = RequestMix.of(options.mix());

    assertThat(options.mix().requestsPerArrival()).isCloseTo(1.5, within(1e-12));
    assertThat(plan.steps().get(0).rate()).hasValue(90);
    assertThat(plan.steps().get(0).inArrivalsOf(1.5).rate()).hasValue(60);
    assertThat(plan.perSecond()).containsOnly(60).hasSize(10);
    long requests = LongStream.rangeClosed(1, 4_000).map(n -> sent(mix, n, "5").size()).sum();
    // Binomial: a thousand journeys ± 27 with two more requests each.
    assertThat((double) requests).isCloseTo(6_000, within(180.0));
  }

  @Test
  void a_list_of_requests_in_a_property_wins_over_the_file() throws IOException {
    LoadOptions options = options(SHOP, Map.of("requests", "GET /a"));

    assertThat(options.mix().requestsPerArrival()).isEqualTo(1);
    assertThat(RequestMix.of(options.mix()).draw(1, 0)).isEqualTo(new DrawnRequest(0, "/a", ""));
  }

  @Test
  void a_ratio_of_reads_to_writes_is_not_for_journeys() throws IOException {
    LoadOptions options = options(SHOP, Map.of("readsPerWrite", "9"));

    assertThatThrownBy(() -> RequestMix.of(options.mix()))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining("left out where there are journeys");
  }

  @Test
  void a_body_is_escaped_as_its_type_says() throws IOException {
    String yaml =
        """
        traffic:
          feeders: { user: { csv: users.csv, order: in-order } }
          requests:
            - post: /form
              headers: { content-type: application/x-www-form-urlencoded }
              body: "name={user.name}"
        """;
    RequestMix mix = RequestMix.of(options(yaml, Map.of()).mix());

    assertThat(mix.draw(2, 0).body()).isEqualTo("name=b+%22o%22+b");
  }
}
