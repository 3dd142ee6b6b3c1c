package dev.headroom.profiler.collect.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.RecordedSink;
import dev.headroom.profiler.collect.database.AbsentDatabase;
import dev.headroom.run.metric.DatabaseMetric;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Without a database; with one it is tested in {@code PostgresCollectorsIT}. */
class PostgresStatusCollectorTest {
  private final PostgresStatusCollector collector = new PostgresStatusCollector();

  @Test
  void figures_that_it_does_not_keep_are_left_out() {
    assertThat(
            PostgresStatusCollector.translate(
                Map.of(
                    "running",
                    "3",
                    "returned",
                    "4711",
                    "asked",
                    "20",
                    "deadlocks",
                    "2",
                    "uptime",
                    "5")))
        .isEqualTo(
            Map.of(
                DatabaseMetric.THREADS_RUNNING.key(), 3.0,
                DatabaseMetric.ROWS_READ.key(), 4711.0,
                DatabaseMetric.DEADLOCKS.key(), 2.0,
                DatabaseMetric.PAGE_READ_REQUESTS.key(), 20.0));
  }

  @Test
  void fsyncs_are_asked_for_where_the_release_keeps_them() {
    assertThat(PostgresStatusCollector.syncs(17)).contains("pg_stat_wal");
    assertThat(PostgresStatusCollector.syncs(18)).contains("pg_stat_io");
  }

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
