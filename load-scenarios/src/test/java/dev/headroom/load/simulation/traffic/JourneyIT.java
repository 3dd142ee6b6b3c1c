package dev.headroom.load.simulation.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.simulation.CurveSimulation;
import dev.headroom.load.simulation.InjectorRun;
import dev.headroom.load.simulation.ProbeSimulation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Journeys and feeders of a system's file, as a server sees them. At the end there is time in which
 * nothing arrives, so that on a slow machine too every journey is over before its traffic is.
 */
class JourneyIT {
  private static final String SHOP =
      """
      traffic:
        feeders:
          user: { csv: users.csv, order: in-order }
        journeys:
          - name: buy
            steps:
              - get: "/items?for={user.name}"
                take: { id: { json: "$.items[0].id" }, tag: { header: X-Tag } }
              - pause: PAUSE
              - post: "/carts/{id}"
                headers: { X-Tag: "{tag}" }
                body: { item: "{id}", who: "{user.name}" }
                check: { status: 201 }
                take: { cart: { header: Location, regex: "/([0-9]+)$" } }
              - get: "/carts/{cart}"
        shape: [ { hold: 30/s, for: 2s }, { hold: 0/s, for: 4s } ]
        arrivals: even
      """;

  @TempDir Path folder;
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();
  private final AtomicLong ids = new AtomicLong();
  private HttpServer server;
  private volatile boolean hasItems = true;

  @BeforeEach
  void serve() throws IOException {
    Files.writeString(folder.resolve("users.csv"), "name\nann\n\"b/ob \"\"x\"\"\"\n");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String tag = exchange.getRequestHeaders().getFirst("X-Tag");
    boolean isPost = exchange.getRequestMethod().equals("POST");
    seen.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + (isPost ? " " + tag + " " + body : ""));
    long id = ids.incrementAndGet();
    exchange.getResponseHeaders().add("X-Tag", "t" + id);
    exchange.getResponseHeaders().add("Location", "/carts/" + id);
    String items = hasItems ? "{\"items\": [{\"id\": \"i " + id + "\"}]}" : "{\"items\": []}";
    byte[] answer = items.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(isPost ? 201 : 200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private InjectorRun run(Class<?> simulation, String pause, Map<String, String> more)
      throws Exception {
    Path file = folder.resolve("headroom.yaml");
    Files.writeString(file, SHOP.replace("PAUSE", pause));
    Map<String, String> properties = new HashMap<>(more);
    properties.put("baseUrl", "http://127.0.0.1:" + server.getAddress().getPort());
    properties.put("systemFile", file.toString());
    InjectorRun run = InjectorRun.of(simulation, folder, properties);
    assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.RAN);
    return run;
  }

  private static long figure(JsonNode figures, String name) {
    return figures.get("headroom.injector." + name).asLong();
  }

  private List<String> seen(String begin) {
    return seen.stream().filter(line -> line.startsWith(begin)).toList();
  }

  @Test
  void what_an_answer_gives_is_used_in_the_requests_after_it() throws Exception {
    InjectorRun run = run(ShapeSimulation.class, "10ms", Map.of());

    // 30 requests a second are 10 journeys of three; half of them have the other row.
    assertThat(seen).hasSize(60);
    assertThat(seen("GET /items?for=ann")).hasSize(10);
    assertThat(seen("GET /items?for=b%2Fob%20%22x%22")).hasSize(10);
    assertThat(seen("POST"))
        .hasSize(20)
        .allMatch(line -> line.matches("POST /carts/i%20(\\d+) t\\1 \\{\"item\":\"i \\1\",.*"))
        .filteredOn(line -> line.endsWith("\"who\":\"b/ob \\\"x\\\"\"}"))
        .hasSize(10);
    assertThat(seen("GET /carts/")).hasSize(20).doesNotHaveDuplicates();
    JsonNode figures = run.lastFigures();
    assertThat(figure(figures, "requests.started")).isEqualTo(60);
    assertThat(figure(figures, "requests.completed")).isEqualTo(60);
    assertThat(figure(figures, "requests.in_flight")).isZero();
    assertThat(figure(figures, "requests.not_sent")).isZero();
    assertThat(run.step("hold-30", "began").get("rate").asDouble()).isEqualTo(30);
  }

  @Test
  void a_step_whose_value_is_not_there_fails_and_ends_its_journey() throws Exception {
    hasItems = false;
    JsonNode figures = run(ShapeSimulation.class, "10ms", Map.of()).lastFigures();

    assertThat(seen).hasSize(20).allMatch(line -> line.startsWith("GET /items"));
    assertThat(figure(figures, "requests.failed")).isEqualTo(20);
    assertThat(figure(figures, "requests.completed")).isZero();
    assertThat(figure(figures, "requests.not_sent")).isEqualTo(40);
  }

  @Test
  void a_pause_that_would_outlast_the_traffic_ends_its_journey() throws Exception {
    JsonNode figures = run(ShapeSimulation.class, "60m", Map.of()).lastFigures();

    assertThat(seen).hasSize(20);
    assertThat(figure(figures, "requests.completed")).isEqualTo(20);
    assertThat(figure(figures, "requests.not_sent")).isEqualTo(40);
  }

  @Test
  void the_curve_leaves_pauses_out_and_offers_its_rate_in_requests() throws Exception {
    InjectorRun run =
        run(CurveSimulation.class, "60m", Map.of("rates", "30,60", "plateauSeconds", "2"));

    assertThat(seen).hasSize(2 * (30 + 60 + 30));
    assertThat(run.step("curve-60", "ended").get("reason").asText()).isEqualTo("schedule");
    assertThat(figure(run.lastFigures(), "requests.in_flight")).isZero();
  }

  @Test
  void the_probe_leaves_pauses_out_and_counts_every_request() throws Exception {
    InjectorRun run =
        run(ProbeSimulation.class, "60m", Map.of("stepSeconds", "1", "maxUsers", "2"));

    JsonNode figures = run.lastFigures();
    assertThat(figure(figures, "requests.failed")).isZero();
    assertThat(figure(figures, "requests.completed")).isEqualTo(seen.size());
    assertThat(figure(figures, "requests.in_flight")).isZero();
    assertThat(seen("GET /carts/")).hasSizeGreaterThan(10);
  }
}
