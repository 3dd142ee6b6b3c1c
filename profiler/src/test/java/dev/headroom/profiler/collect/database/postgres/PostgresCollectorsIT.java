package dev.headroom.profiler.collect.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.profiler.collect.Await;
import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.PostgresEndpoint;
import dev.headroom.profiler.collect.RecordedSink;
import dev.headroom.run.file.Json;
import dev.headroom.run.metric.DatabaseMetric;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import dev.headroom.run.statement.TableIndex;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On real servers: the one that the tests bring, and those of the system. */
class PostgresCollectorsIT {
  private static final int ROWS = 5000;
  private static final String SCAN =
      "SELECT id, title FROM item WHERE owner_id = ? ORDER BY created DESC LIMIT ?";
  private static final String LOOKUP = "SELECT name FROM owner WHERE id = ?";
  private static final String SOME = "SELECT id FROM item LIMIT ?";

  @TempDir private static Path folder;
  private static List<Path> installations;
  private static final List<PostgresServer> SERVERS = new ArrayList<>();

  private final PostgresStatementCollector collector = new PostgresStatementCollector();
  private final PostgresStatusCollector status = new PostgresStatusCollector();

  @BeforeAll
  static void start() throws Exception {
    installations = PostgresInstallations.find(folder);
    assumeTrue(
        !installations.isEmpty(),
        "no PostgreSQL: the tests bring one for amd64 only, which needs tar and xz to be unpacked,"
            + " and there is none in /usr/lib/postgresql");
    for (Path bin : installations) {
      SERVERS.add(
          PostgresServer.start(
              bin,
              folder.resolve("server-" + SERVERS.size()),
              "shared_preload_libraries=pg_stat_statements",
              // So that what the monitor explains is seen, too.
              "pg_stat_statements.track=all"));
      setUp(SERVERS.get(SERVERS.size() - 1));
    }
  }

  @AfterAll
  static void stop() throws Exception {
    for (PostgresServer server : SERVERS) {
      server.close();
    }
  }

  private static void setUp(PostgresServer server) throws Exception {
    server.execute(
        "postgres",
        "CREATE DATABASE shop",
        "CREATE ROLE monitor LOGIN",
        "GRANT pg_monitor, pg_read_all_data TO monitor",
        "CREATE ROLE half LOGIN",
        "GRANT pg_monitor TO half",
        "CREATE ROLE guest LOGIN");
    server.execute(
        "shop",
        "CREATE EXTENSION pg_stat_statements",
        "CREATE TABLE owner (id int PRIMARY KEY, name text)",
        "CREATE TABLE item (id serial PRIMARY KEY, owner_id int, title text,"
            + " created timestamptz DEFAULT now())",
        "INSERT INTO owner SELECT n, 'owner ' || n FROM generate_series(1, 2000) n",
        "INSERT INTO item (owner_id, title) SELECT n % 100, 'item ' || n"
            + " FROM generate_series(1, "
            + ROWS
            + ") n",
        "CREATE INDEX owner_name ON owner (name, id)",
        "CREATE INDEX owner_part ON owner (name) WHERE id > 5",
        "CREATE INDEX owner_lower ON owner (lower(name), id)",
        "ANALYZE");
  }

  static List<PostgresServer> servers() {
    return SERVERS;
  }

  private static void run(Connection connection, String text, int times, Object... values)
      throws Exception {
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      for (int i = 0; i < times; i++) {
        for (int v = 0; v < values.length; v++) {
          statement.setObject(v + 1, values[v]);
        }
        statement.execute();
      }
    }
  }

  private static StatementSnapshot look(Collector.Session session) throws Exception {
    List<StatementSnapshot> seen = new ArrayList<>();
    session.sample(new StatementSink(seen));
    return seen.get(0);
  }

  private static StatementDigest digest(StatementSnapshot snapshot, String text) {
    return snapshot.digests().stream()
        .filter(digest -> digest.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("servers")
  void statements_are_told_with_the_rows_that_their_plans_scan(PostgresServer server)
      throws Exception {
    PostgresEndpoint database = server.endpoint("shop", "monitor");
    assertThat(collector.unavailable(database)).isEmpty();
    Collector.Session session = collector.open(database);
    look(session);
    try (Connection application = server.connect("shop");
        Statement plain = application.createStatement()) {
      run(application, SCAN, 20, 7, 10);
      run(application, LOOKUP, 50, 42);
      run(application, SOME, 10, 10);
      plain.execute("SELECT title FROM item WHERE title = 's3cret' -- s3cret");
      plain.execute("UPDATE owner SET name = 's3cret' WHERE id = 5");
      plain.execute("SET application_name = 's3cret'");
    }
    // What was read of a table is counted a little later.
    Await.until(() -> digest(look(session), SCAN).rowsExamined() >= 20 * ROWS);
    StatementSnapshot snapshot = look(session);
    session.close();

    StatementDigest scan = digest(snapshot, SCAN);
    assertThat(scan.schema()).isEqualTo("shop");
    assertThat(scan.count()).isEqualTo(20);
    assertThat(scan.rowsExamined()).isEqualTo(20 * ROWS);
    assertThat(scan.rowsSent()).isEqualTo(200);
    assertThat(scan.noIndexUsed()).isEqualTo(20);
    assertThat(scan.leastSeconds()).isPositive().isLessThanOrEqualTo(scan.timeSeconds() / 20);
    StatementDigest lookup = digest(snapshot, LOOKUP);
    assertThat(lookup.count()).isEqualTo(50);
    assertThat(lookup.rowsExamined()).isEqualTo(50);
    assertThat(lookup.noIndexUsed()).isZero();
    assertThat(digest(snapshot, SOME).rowsExamined()).isBetween(100L, 1000L);
    assertThat(digest(snapshot, "UPDATE owner SET name = ? WHERE id = ?").rowsAffected())
        .isEqualTo(1);

    assertThat(Json.lines().writeValueAsString(snapshot)).doesNotContain("s3cret");
    assertThat(snapshot.digests())
        .extracting(StatementDigest::text)
        .noneMatch(text -> text.contains("pg_") || text.startsWith("EXPLAIN"));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("servers")
  void indexes_of_columns_are_told_in_their_order(PostgresServer server) throws Exception {
    Collector.Session session = collector.open(server.endpoint("shop", "monitor"));

    assertThat(look(session).indexes())
        .containsExactly(
            new TableIndex("public", "item", "PRIMARY", List.of("id"), ROWS),
            new TableIndex("public", "owner", "owner_name", List.of("name", "id"), 2000),
            new TableIndex("public", "owner", "PRIMARY", List.of("id"), 2000));
    session.close();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("servers")
  void the_connection_is_left_as_it_was(PostgresServer server) throws Exception {
    try (ReadOnlySession session = new ReadOnlySession(server.endpoint("shop", "monitor"))) {
      session.find(
          statement -> {
            new PlanReader().read(statement, ExecutedStatement.all(statement));
            return 0;
          });
      String left =
          session.find(
              statement -> {
                var row =
                    statement.executeQuery(
                        "SELECT current_setting('plan_cache_mode') || count(*)"
                            + " FROM pg_prepared_statements");
                row.next();
                return row.getString(1);
              });
      assertThat(left).isEqualTo("auto0");
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("servers")
  void the_servers_figures_are_told_without_the_monitors_own(PostgresServer server)
      throws Exception {
    PostgresEndpoint database = server.endpoint("shop", "monitor");
    assertThat(status.unavailable(database)).isEmpty();
    String update = "UPDATE owner SET name = name WHERE id = 1";
    try (Connection holder = server.connect("shop");
        Statement holds = holder.createStatement()) {
      holder.setAutoCommit(false);
      holds.execute(update);
      Thread waiter =
          new Thread(
              () -> {
                try {
                  server.execute("shop", update);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      waiter.start();
      Await.until(
          () -> RecordedSink.of(status, database).value(DatabaseMetric.ROW_LOCK_WAITING) == 1.0);
      RecordedSink seen = RecordedSink.of(status, database);
      holder.commit();
      waiter.join();

      assertThat(seen.value(DatabaseMetric.THREADS_RUNNING)).isEqualTo(1);
      assertThat(seen.value(DatabaseMetric.THREADS_CONNECTED)).isEqualTo(2);
      assertThat(seen.value(DatabaseMetric.ROWS_READ)).isGreaterThan(100);
      assertThat(seen.value(DatabaseMetric.PAGE_READ_REQUESTS)).isGreaterThan(100);
      assertThat(seen.value(DatabaseMetric.PAGE_READS)).isPositive();
      assertThat(seen.last()).containsKey(DatabaseMetric.FSYNCS.key());
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("servers")
  void an_account_that_may_see_too_little_is_told_what_to_do(PostgresServer server) {
    assertThat(status.unavailable(server.endpoint("shop", "guest")).orElseThrow())
        .contains("GRANT pg_monitor TO \"guest\"");
    assertThat(collector.unavailable(server.endpoint("shop", "guest")).orElseThrow())
        .contains("GRANT pg_monitor TO \"guest\"");
    assertThat(status.unavailable(server.endpoint("shop", "half"))).isEmpty();
    assertThat(collector.unavailable(server.endpoint("shop", "half")).orElseThrow())
        .contains("GRANT pg_read_all_data TO \"half\"");
    assertThat(collector.unavailable(server.endpoint("postgres", "monitor")).orElseThrow())
        .contains("CREATE EXTENSION pg_stat_statements", "shared_preload_libraries");
    assertThat(collector.unavailable(server.endpoint("nowhere", "monitor")).orElseThrow())
        .contains("monitor at jdbc:postgresql://", "\"nowhere\"");
  }

  @Test
  void a_server_that_has_not_loaded_the_extension_is_told_what_to_do() throws Exception {
    try (PostgresServer server =
        PostgresServer.start(installations.get(0), folder.resolve("bare"))) {
      server.execute("postgres", "CREATE EXTENSION pg_stat_statements");

      assertThat(collector.unavailable(server.endpoint("postgres", "postgres")).orElseThrow())
          .contains("is not loaded", "shared_preload_libraries = 'pg_stat_statements'");
    }
  }
}
