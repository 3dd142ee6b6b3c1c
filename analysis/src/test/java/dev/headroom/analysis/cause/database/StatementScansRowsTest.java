package dev.headroom.analysis.cause.database;

import static dev.headroom.analysis.finding.Examined.CPU;
import static dev.headroom.analysis.finding.Examined.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.run.BoxProcess;
import org.junit.jupiter.api.Test;

class StatementScansRowsTest {
  private static final String SCAN = "SELECT * FROM `posts` WHERE `author_id` = ? LIMIT ?";
  private static final String LOOKUP = "SELECT * FROM `users` WHERE `id` = ?";

  private static RunBuilder database() {
    return new RunBuilder()
        .box("box-1", 1)
        .process("java", BoxProcess.Kind.JVM, 0.001)
        .process("mariadbd", BoxProcess.Kind.DATABASE, 0.004);
  }

  private static Examined examine(RunBuilder builder) {
    return Examined.by(new StatementScansRows(), builder, CPU);
  }

  @Test
  void a_statement_that_reads_many_rows_to_send_few_is_found_with_its_share() {
    Cause cause =
        examine(database().statement(SCAN, 1, 0.003, 4000, 10).statement(LOOKUP, 1, 0.001, 1, 1))
            .cause();
    assertThat(cause.subject()).contains(SCAN);
    assertThat(cause.value("rows-read-per-execution")).isCloseTo(4000, within(1e-6));
    assertThat(cause.value("rows-sent-per-execution")).isCloseTo(10, within(1e-6));
    assertThat(cause.value("share-of-statement-time")).isCloseTo(0.75, within(0.01));
    // Four fifths of the CPU are the database's, three quarters of its time this statement's.
    assertThat(cause.strength()).isCloseTo(0.8 * 0.75, within(0.03));
  }

  @Test
  void a_report_that_sends_all_that_it_reads_is_no_scan() {
    examine(database().statement("SELECT * FROM `posts`", 1, 0.003, 4000, 4000)).isNotHere();
  }

  @Test
  void a_change_that_reads_many_rows_to_change_few_is_found_too() {
    String update = "UPDATE `posts` SET `seen` = ? WHERE `author_id` = ?";
    Cause cause = examine(database().change(update, 1, 0.003, 4000, 10)).cause();
    assertThat(cause.subject()).contains(update);
    assertThat(new StatementScansRows().headline(cause)).endsWith("4,000 rows to change 10");
  }

  @Test
  void a_change_of_all_that_it_reads_is_no_scan() {
    examine(database().change("DELETE FROM `posts`", 1, 0.003, 4000, 4000)).isNotHere();
  }

  @Test
  void a_scan_of_a_small_table_is_no_cause() {
    examine(database().statement(SCAN, 1, 0.003, 60, 1)).isNotHere();
  }

  @Test
  void a_scan_that_takes_little_of_the_time_is_no_cause() {
    examine(database().statement(SCAN, 0.01, 0.003, 4000, 1).statement(LOOKUP, 1, 0.003, 1, 1))
        .isNotHere();
  }

  @Test
  void a_scan_on_a_box_that_the_application_fills_is_no_cause() {
    examine(
            new RunBuilder()
                .box("box-1", 1)
                .process("java", BoxProcess.Kind.JVM, 0.004)
                .process("mariadbd", BoxProcess.Kind.DATABASE, 0.0005)
                .statement(SCAN, 1, 0.003, 4000, 1))
        .isNotHere();
  }

  @Test
  void a_pool_does_not_scan() {
    Examined.by(
            new StatementScansRows(),
            database().pool(4, 0.05).statement(SCAN, 1, 0.003, 4000, 1),
            POOL)
        .isNotHere();
  }

  @Test
  void without_statements_it_cannot_tell() {
    examine(database().statement(SCAN, 1, 0.003, 4000, 1).withoutStatements()).isLacking();
  }
}
