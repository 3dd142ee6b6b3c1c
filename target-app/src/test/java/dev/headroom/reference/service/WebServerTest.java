package dev.headroom.reference.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import dev.headroom.reference.machine.LoopbackPort;
import io.javalin.Javalin;
import io.javalin.http.Handler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service in front of a database that is gone. */
class WebServerTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String BODY = "{\"authorId\":1,\"body\":\"x\"}";
  private static final String HOOKED = "X-Hooked";
  private static final List<ServiceHook> HOOKS =
      List.of(marking(PostEndpoint.ROUTE), listening(), marking(PostEndpoint.ROUTE));
  private static final AtomicInteger TAKEN = new AtomicInteger();
  private static WebMetrics metrics;
  private static HikariDataSource pool;
  private static Javalin server;
  private static int port;

  /** A hook that says in the answer that it was asked, on one route. */
  private static ServiceHook marking(String marked) {
    return new ServiceHook() {
      @Override
      public Handler around(String route, Handler handler) {
        return context -> {
          if (route.equals(marked)) {
            context.header(HOOKED, context.res().getHeader(HOOKED) + "x");
          }
          handler.handle(context);
        };
      }
    };
  }

  /** A hook that counts the connections that it takes. */
  private static ServiceHook listening() {
    return new ServiceHook() {
      @Override
      public Optional<BiFunction<Server, HttpConfiguration, ServerConnector>> listener() {
        return Optional.of(
            (server, http) ->
                new ServerConnector(server, 1, 1, new HttpConnectionFactory(http)) {
                  @Override
                  public void accept(int acceptor) throws IOException {
                    super.accept(acceptor);
                    TAKEN.incrementAndGet();
                  }
                });
      }
    };
  }

  @BeforeAll
  static void start() throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(12, 8);
    metrics = new WebMetrics(threads);
    HikariConfig config = new HikariConfig();
    config.setPoolName("posts");
    config.setJdbcUrl("jdbc:mariadb://127.0.0.1:" + LoopbackPort.free() + "/headroom");
    config.setConnectionTimeout(250);
    config.setMaximumPoolSize(2);
    config.setInitializationFailTimeout(-1);
    config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(metrics.registry()));
    pool = new HikariDataSource(config);
    port = LoopbackPort.free();
    server =
        new WebServer(new Posts(pool, HOOKS), metrics, threads, HOOKS, WebServer.Clients.plain())
            .start(port);
  }

  @AfterAll
  static void stop() {
    server.stop();
    pool.close();
    metrics.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return send(
        HttpRequest.newBuilder(uri("/posts")).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void assertProblem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/json");
    JsonNode body = new ObjectMapper().readTree(answer.body());
    assertThat(body.fieldNames()).toIterable().containsExactly("error");
    assertThat(body.path("error").textValue())
        .isNotBlank()
        .doesNotContain("\n", "Exception", "\tat ");
  }

  @Test
  void it_listens_as_a_hook_says() throws Exception {
    get("/health");
    assertThat(TAKEN).hasPositiveValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/posts/1", "/users/1/timeline", "/health"})
  void without_a_database_it_is_unavailable_after_the_pools_timeout(String path) throws Exception {
    assertProblem(get(path), 503);
  }

  @Test
  void every_hook_stands_around_the_routes_that_it_wants() throws Exception {
    assertThat(get("/posts/1").headers().firstValue(HOOKED)).contains("nullxx");
    assertThat(get("/users/1/timeline").headers().firstValue(HOOKED)).isEmpty();
  }

  @Test
  void without_a_database_nothing_is_stored() throws Exception {
    assertProblem(post(BODY), 503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seven", "1.5", "99999999999999999999", "%20", "1;drop", "0x10"})
  void an_id_that_is_no_number_is_the_callers_fault(String id) throws Exception {
    assertProblem(get("/posts/" + id), 400);
    assertProblem(get("/users/" + id + "/timeline"), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{}",
        "{\"authorId\":1}",
        "{\"body\":\"x\"}",
        "{\"authorId\":1,\"body\":\"\"}",
        "{\"authorId\":1,\"body\":7}",
        "{\"authorId\":1,\"body\":[\"x\"]}",
        "{\"authorId\":\"1\",\"body\":\"x\"}",
        "{\"authorId\":1.5,\"body\":\"x\"}",
        "{\"authorId\":null,\"body\":\"x\"}",
        "{\"authorId\":99999999999999999999,\"body\":\"x\"}",
        "{\"authorId\":1,\"body\":\"\\ud8\"}"
      })
  void a_post_that_makes_no_sense_is_the_callers_fault(String body) throws Exception {
    assertProblem(post(body), 400);
  }

  @Test
  void a_post_has_eight_kilobytes_at_most() throws Exception {
    assertProblem(post("{\"authorId\":1,\"body\":\"" + "x".repeat(8_193) + "\"}"), 400);
    assertProblem(post("{\"authorId\":1,\"body\":\"" + "x".repeat(8_192) + "\"}"), 503);
    assertProblem(post("x".repeat(3_000_000)), 413);
    assertProblem(post("[".repeat(5_000)), 400);
  }

  @Test
  void what_there_is_not_is_not_found() throws Exception {
    assertProblem(get("/"), 404);
    assertProblem(get("/posts/1/2"), 404);
    assertThat(send(HttpRequest.newBuilder(uri("/posts/1")).DELETE()).statusCode())
        .isBetween(404, 405);
  }

  @Test
  void figures_are_told_without_a_database_too() throws Exception {
    get("/posts/1");
    get("/posts/one");
    HttpResponse<String> answer = get("/metrics");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/plain");
    assertThat(answer.body())
        .contains("# TYPE hikaricp_connections_pending gauge")
        .contains("hikaricp_connections_max{pool=\"posts\"} 2")
        .contains(count("400"))
        .contains(count("503"))
        .doesNotContain("/posts/1\"", "/posts/one");
    assertThat(answer.body().lines().filter(line -> !line.startsWith("#")))
        .allMatch(line -> line.matches("[a-z_0-9]+(\\{[^}]*(\\{id}[^}]*)?})? \\S+"));
  }

  private static String count(String status) {
    return "http_server_requests_seconds_count{method=\"GET\",status=\""
        + status
        + "\",uri=\"/posts/{id}\"}";
  }
}
