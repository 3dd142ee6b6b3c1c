package dev.headroom.profiler.collect.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.RecordedSink;
import dev.headroom.profiler.collect.database.AbsentDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Without a database; with one it is tested in {@code PostgresCollectorsIT}. */
class PostgresStatementCollectorTest {
  private final PostgresStatementCollector collector = new PostgresStatementCollector();

  @Test
  void a_database_that_is_not_there_is_said_without_secrets() {
    assertThat(collector.unavailable(AbsentDatabase.POSTGRES).orElseThrow())
        .contains("me at jdbc:postgresql://127.0.0.1")
        .doesNotContain("secret", "hidden");
  }

  @Test
  void a_database_that_went_away_is_a_failure_of_that_look_alone() throws Exception {
    Collector.Session session = collector.open(AbsentDatabase.POSTGRES);

    assertThatThrownBy(() -> session.sample(new RecordedSink())).isInstanceOf(SQLException.class);
    session.close();
  }
}
