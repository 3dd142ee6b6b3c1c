package dev.headroom.profiler.collect.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.RecordedSink;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Without a database; what it reads from one is tested where the reference system has one. */
class StatementCollectorTest {
  private final StatementCollector collector = new StatementCollector();

  @Test
  void a_database_that_is_not_there_is_said_without_secrets() {
    assertThat(collector.unavailable(AbsentDatabase.MARIADB).orElseThrow())
        .isNotBlank()
        .doesNotContain("secret", "hidden");
  }

  @Test
  void a_database_that_went_away_is_a_failure_of_that_look_alone() throws Exception {
    Collector.Session session = collector.open(AbsentDatabase.MARIADB);

    assertThatThrownBy(() -> session.sample(new RecordedSink())).isInstanceOf(SQLException.class);
    session.close();
  }
}
