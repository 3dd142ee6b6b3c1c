package dev.headroom.target.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.target.data.SeedSpec;
import dev.headroom.target.setting.InvalidSetting;
import dev.headroom.target.topology.Topologies;
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
import java.util.List;
import java.util.Map;
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
    system.close();
  }

  private static RunningSystem start(Optional<Integer> port)
      throws IOException, InterruptedException {
    return Supervisor.start(
        Topologies.named("stage-1"), new StartOptions(SMALL, Map.of(), port), text -> {});
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

  @Test
  void a_post_is_found_by_its_id() throws Exception {
    HttpResponse<String> answer = get("/posts/7");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"id\":7,").hasSizeGreaterThan(1_024);
    assertThat(get("/posts/99999").statusCode()).isEqualTo(404);
    assertThat(get("/posts/seven").statusCode()).isEqualTo(400);
  }

  @Test
  void a_new_post_leads_its_authors_timeline() throws Exception {
    assertThat(post("{\"authorId\":3,\"body\":\"the newest of all\"}").statusCode()).isEqualTo(201);

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
    assertThat(post("{\"authorId\":4711,\"body\":\"x\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void the_service_tells_its_figures() throws Exception {
    get("/posts/1");

    assertThat(send(HttpRequest.newBuilder(system.metricsUrls().get("box-1")).build()).body())
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
    var monitor = system.monitors().get("box-1");

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
  void a_budget_is_the_kernels_business() throws Exception {
    Optional<Path> folder = system.boxes().get(0).cgroupCpuFolder();
    assertThat(folder.isPresent()).isEqualTo(system.budgets().isEnforced());
    if (folder.isPresent()) {
      system.applyBudgets();
      assertThat(quota(folder.get())).startsWith("3000");
      system.liftBudgets();
      assertThat(quota(folder.get())).doesNotStartWith("3000");
    }
  }

  private static String quota(Path folder) throws IOException {
    Path v2 = folder.resolve("cpu.max");
    return Files.readString(Files.exists(v2) ? v2 : folder.resolve("cpu.cfs_quota_us"));
  }

  @Test
  void the_password_is_in_no_command_line() {
    String password = system.monitors().get("box-1").password();

    assertThat(ProcessHandle.allProcesses().flatMap(p -> p.info().commandLine().stream()))
        .noneMatch(line -> line.contains(password));
    assertThat(system.monitors().toString()).doesNotContain(password);
  }

  @Test
  void closing_leaves_no_process_no_folder_and_no_port() throws Exception {
    long before = folders();
    RunningSystem second = start(Optional.empty());
    List<Long> pids =
        second.boxes().stream().flatMap(b -> b.processes().stream()).map(p -> p.pid()).toList();
    URI url = second.baseUrl();
    Optional<Path> group = second.boxes().get(0).cgroupCpuFolder();
    assertThat(pids).hasSize(2).allMatch(pid -> ProcessHandle.of(pid).isPresent());

    second.close();

    assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    assertThat(folders()).isEqualTo(before);
    assertThat(group.stream()).noneMatch(Files::exists);
    assertThatThrownBy(() -> send(HttpRequest.newBuilder(url).build()))
        .isInstanceOf(IOException.class);
  }

  private static long folders() throws IOException {
    try (Stream<Path> children = Files.list(SystemFolder.root())) {
      return children.filter(c -> c.getFileName().toString().startsWith("system-")).count();
    }
  }

  @Test
  void a_port_in_use_is_refused_before_anything_is_started() throws Exception {
    long before = folders();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start(Optional.of(taken.getLocalPort())))
          .isInstanceOf(InvalidSetting.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " is in use");
    }
    assertThat(folders()).isEqualTo(before);
  }
}
