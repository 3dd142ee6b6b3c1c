package dev.headroom.profiler.collect.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.RecordedSink;
import dev.headroom.run.metric.DatabaseMetric;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MariaDbStatusCollectorTest {
  private final MariaDbStatusCollector collector = new MariaDbStatusCollector();

  @Test
  void variables_of_one_metric_are_added_up_and_units_are_ours() {
    assertThat(
            MariaDbStatusCollector.translate(
                Map.of(
                    "Questions", "100",
                    "Handler_read_key", "7",
                    "Handler_read_rnd_next", "5",
                    "Innodb_row_lock_time", "1500",
                    "Uptime", "3",
                    "Threads_running", "")))
        .isEqualTo(
            Map.of(
                DatabaseMetric.STATEMENTS.key(), 100.0,
                DatabaseMetric.ROWS_READ.key(), 12.0,
                DatabaseMetric.ROW_LOCK_TIME.key(), 1.5));
  }

  @Test
  void a_database_that_is_not_there_is_said_without_secrets() {
    assertThat(collector.unavailable(AbsentDatabase.MARIADB).orElseThrow())
        .contains("me at jdbc:mariadb://127.0.0.1")
        .doesNotContain("secret", "hidden");
  }

  @Test
  void a_database_that_went_away_is_a_failure_of_that_look_alone() throws Exception {
    Collector.Session session = collector.open(AbsentDatabase.MARIADB);

    assertThatThrownBy(() -> session.sample(new RecordedSink())).isInstanceOf(SQLException.class);
    session.close();
  }
}
