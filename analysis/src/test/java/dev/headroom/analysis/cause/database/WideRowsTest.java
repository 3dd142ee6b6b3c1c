package dev.headroom.analysis.cause.database;

import static dev.headroom.analysis.finding.Examined.CPU;
import static dev.headroom.analysis.finding.Examined.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.DatabaseMetric;
import org.junit.jupiter.api.Test;

class WideRowsTest {
  private static final String LIST = "SELECT * FROM `posts` WHERE `author_id` = ?";

  private static RunBuilder sending(double bytesPerRequest, long rows) {
    return new RunBuilder()
        .box("box-1", 1)
        .process("java", BoxProcess.Kind.JVM, 0.002)
        .process("mariadbd", BoxProcess.Kind.DATABASE, 0.002)
        .statement(LIST, 1, 0.001, rows, rows)
        .counted(DatabaseMetric.BYTES_SENT.key(), bytesPerRequest);
  }

  @Test
  void large_columns_are_found_with_their_size_and_the_statement() {
    Cause cause = Examined.by(new WideRows(), sending(500_000, 10), CPU).cause();

    assertThat(cause.subject()).contains(LIST);
    assertThat(cause.value("bytes-per-request")).isCloseTo(500_000, within(20_000.0));
    assertThat(cause.value("bytes-per-row")).isCloseTo(50_000, within(2_000.0));
    // Without a profile only the database's half is known to be spent on them.
    assertThat(cause.strength()).isCloseTo(0.5, within(0.03));
    assertThat(new WideRows().headline(cause)).contains(" kB in each of 10 rows");
  }

  @Test
  void many_narrow_rows_are_no_cause() {
    Examined.by(new WideRows(), sending(200_000, 1_000), CPU).isNotHere();
  }

  @Test
  void a_page_of_text_is_no_cause() {
    Examined.by(new WideRows(), sending(12_000, 1), CPU).isNotHere();
  }

  @Test
  void what_is_sent_whatever_the_load_is_no_request_s() {
    RunBuilder watched =
        sending(1_000, 1).gauge(DatabaseMetric.BYTES_SENT.key(), second -> 1e8 * second);
    Examined.by(new WideRows(), watched, CPU).isNotHere();
  }

  @Test
  void without_the_counter_or_of_a_pool_nothing_is_said() {
    Examined.by(new WideRows(), RunBuilder.oneBox(), CPU).isNotHere();
    Examined.by(new WideRows(), sending(500_000, 10).pool(4, 0.05), POOL).isNotHere();
  }
}
