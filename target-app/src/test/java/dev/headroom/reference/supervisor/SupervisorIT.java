package dev.headroom.reference.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.machine.UserFolder;
import dev.headroom.reference.part.DatabaseAccount;
import dev.headroom.reference.part.Endpoint;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.Topologies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stage 1 for real: a database and a web app in one box. */
class SupervisorIT {
  private static final SeedSpec SMALL = new SeedSpec(1, 50, 20);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static RunningSystem system;

  @BeforeAll
  static void start() throws Exception {
    system = start(Optional.empty());
  }

  @AfterAll
  static void stop() throws Exception {
    assertThatNothingIsLeftOf(system);
  }

  private static void assertThatNothingIsLeftOf(RunningSystem running) throws Exception {
    List<Long> pids = pids(running);
    Optional<Path> group = running.boxes().get(0).cgroupCpuFolder();
    URI url = running.baseUrl();
    long before = folders();

    running.close();

    assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    assertThat(folders()).isEqualTo(before - 1);
    assertThat(group.stream()).noneMatch(Files::exists);
    assertThatThrownBy(() -> send(HttpRequest.newBuilder(url).build()))
        .isInstanceOf(IOException.class);
  }

  private static List<Long> pids(RunningSystem running) {
    return running.boxes().stream()
        .flatMap(box -> box.processes().stream())
        .map(RunningProcess::pid)
        .toList();
  }

  private static RunningSystem start(Optional<Integer> port)
      throws IOException, InterruptedException {
    return Supervisor.start(
        Topologies.named("stage-1"), new StartOptions(SMALL, jvm -> List.of(), port), text -> {});
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(system.baseUrl().resolve(path)).build());
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return send(
        HttpRequest.newBuilder(system.baseUrl().resolve("/posts"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/json");
    return new ObjectMapper().readTree(answer.body());
  }

  private static URI metrics() {
    return system.boxes().get(0).endpoints(Endpoint.Metrics.class).get(0).url();
  }

  private static DatabaseAccount monitor() {
    return system.boxes().get(0).endpoints(Endpoint.MonitorAccount.class).get(0).account();
  }

  @Test
  void a_post_is_found_by_its_id() throws Exception {
    HttpResponse<String> answer = get("/posts/7");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("id").asLong()).isEqualTo(7);
    assertThat(json(answer).path("authorId").asLong()).isBetween(1L, 50L);
    assertThat(json(answer).path("body").asText()).hasSize(1_024);
    assertThat(json(answer).path("createdAt").asText()).startsWith("2026-01-01T00:06:00");
  }

  @Test
  void a_post_that_there_is_not_is_not_found() throws Exception {
    for (String id : List.of("99999", "0", "-7", "9223372036854775807")) {
      assertThat(get("/posts/" + id).statusCode()).isEqualTo(404);
      assertThat(json(get("/posts/" + id)).path("error").asText())
          .isEqualTo("there is no post " + id);
    }
    assertThat(get("/posts/seven").statusCode()).isEqualTo(400);
  }

  @Test
  void a_timeline_has_the_ten_newest_posts_of_its_user_the_newest_first() throws Exception {
    List<String> times = new ArrayList<>();
    List<Long> authors = new ArrayList<>();
    for (JsonNode post : json(get("/users/9/timeline"))) {
      times.add(post.path("createdAt").asText());
      authors.add(post.path("authorId").asLong());
    }
    assertThat(authors).hasSize(10).containsOnly(9L);
    assertThat(times).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
  }

  @Test
  void nobodys_timeline_is_empty() throws Exception {
    HttpResponse<String> answer = get("/users/4711/timeline");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer)).isEmpty();
  }

  @Test
  void a_system_that_runs_is_healthy() throws Exception {
    assertThat(get("/health").statusCode()).isEqualTo(200);
    assertThat(json(get("/health")).path("status").asText()).isEqualTo("up");
  }

  @Test
  void a_new_post_leads_its_authors_timeline() throws Exception {
    HttpResponse<String> stored = post("{\"authorId\":3,\"body\":\"the newest of all, 日本 😀\"}");
    assertThat(stored.statusCode()).isEqualTo(201);
    String place = stored.headers().firstValue("location").orElseThrow();
    assertThat(place).isEqualTo("/posts/" + json(stored).path("id").asLong());
    assertThat(json(get(place)).path("body").asText()).isEqualTo("the newest of all, 日本 😀");

    HttpResponse<String> timeline = get("/users/3/timeline");
    assertThat(timeline.body()).startsWith("[{").contains("\"authorId\":3");
    assertThat(timeline.body().indexOf("the newest of all"))
        .isBetween(0, timeline.body().indexOf("}"));
    assertThat(timeline.body().split("\"id\":")).hasSize(11);
  }

  @Test
  void a_post_that_makes_no_sense_is_refused() throws Exception {
    assertThat(post("{").statusCode()).isEqualTo(400);
    assertThat(post("{\"authorId\":\"three\",\"body\":\"x\"}").statusCode()).isEqualTo(400);
    HttpResponse<String> ofNobody = post("{\"authorId\":4711,\"body\":\"x\"}");
    assertThat(ofNobody.statusCode()).isEqualTo(404);
    assertThat(json(ofNobody).path("error").asText()).isEqualTo("there is no user 4711");
  }

  @Test
  void the_service_tells_its_figures() throws Exception {
    get("/posts/1");

    assertThat(send(HttpRequest.newBuilder(metrics()).build()).body())
        .contains("hikaricp_connections_max{pool=\"posts\"} 20")
        .contains("hikaricp_connections_usage_seconds_sum")
        .contains("hikaricp_connections_pending")
        .contains("jetty_threads_config_max")
        .contains(
            "http_server_requests_seconds_count{method=\"GET\",status=\"200\",uri=\"/posts/{id}\"}")
        .contains("jvm_gc_");
  }

  @Test
  void the_monitor_sees_statements_and_indexes_and_no_data() throws Exception {
    get("/users/2/timeline");
    DatabaseAccount monitor = monitor();

    try (Connection connection =
        DriverManager.getConnection(monitor.jdbcUrl(), monitor.user(), monitor.password())) {
      assertThat(
              column(
                  connection,
                  "SELECT DIGEST_TEXT FROM performance_schema.events_statements_summary_by_digest"))
          .anyMatch(text -> text.contains("FROM `posts`"));
      assertThat(
              column(
                  connection,
                  "SELECT COLUMN_NAME FROM information_schema.STATISTICS"
                      + " WHERE TABLE_NAME = 'posts' ORDER BY INDEX_NAME DESC, SEQ_IN_INDEX"))
          .containsExactly("id", "author_id", "created_at");
      assertThatThrownBy(() -> column(connection, "SELECT body FROM headroom.posts"))
          .hasMessageContaining("denied");
    }
  }

  private static List<String> column(Connection connection, String sql) throws Exception {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1) == null ? "" : rows.getString(1));
      }
    }
    return values;
  }

  @Test
  void the_password_is_in_no_command_line() {
    String password = monitor().password();

    assertThat(ProcessHandle.allProcesses().flatMap(p -> p.info().commandLine().stream()))
        .noneMatch(line -> line.contains(password));
    assertThat(system.boxes().toString()).doesNotContain(password);
  }

  @Test
  void a_system_whose_database_died_says_so_and_leaves_nothing_either() throws Exception {
    RunningSystem second = start(Optional.empty());
    assertThat(pids(second)).hasSize(2).allMatch(pid -> ProcessHandle.of(pid).isPresent());
    ProcessHandle database =
        ProcessHandle.of(second.boxes().get(0).processes().get(1).pid()).orElseThrow();

    database.destroyForcibly();
    database.onExit().get();

    HttpResponse<String> health =
        send(HttpRequest.newBuilder(second.baseUrl().resolve("/health")).build());
    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(json(health).path("error").asText()).isEqualTo("the database does not answer");
    assertThatNothingIsLeftOf(second);
  }

  private static long folders() throws IOException {
    try (Stream<Path> children = Files.list(UserFolder.path())) {
      return children.filter(c -> c.getFileName().toString().startsWith("system-")).count();
    }
  }

  @Test
  void a_port_in_use_is_refused_before_anything_is_started() throws Exception {
    long before = folders();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start(Optional.of(taken.getLocalPort())))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " is in use");
    }
    assertThat(folders()).isEqualTo(before);
  }
}
