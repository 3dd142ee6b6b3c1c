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

class ManyStatementsTest {
  private static final String LIST = "SELECT * FROM `posts` WHERE `author_id` = ? LIMIT ?";
  private static final String ROW = "SELECT * FROM `users` WHERE `id` = ?";

  private static RunBuilder database() {
    return new RunBuilder()
        .box("box-1", 1)
        .process("java", BoxProcess.Kind.JVM, 0.001)
        .process("mariadbd", BoxProcess.Kind.DATABASE, 0.004);
  }

  private static Examined examine(RunBuilder builder) {
    return Examined.by(new ManyStatements(), builder, CPU);
  }

  @Test
  void a_statement_for_each_row_of_another_one_is_found_with_its_count() {
    Cause cause =
        examine(database().statement(LIST, 1, 0.001, 20, 20).statement(ROW, 20, 0.00015, 1, 1))
            .cause();

    assertThat(cause.subject()).contains(ROW);
    assertThat(cause.value("executions-per-request")).isCloseTo(20, within(0.5));
    assertThat(cause.value("statements-per-request")).isCloseTo(21, within(0.5));
    // Four fifths of the CPU are the database's, three quarters of its time these statements'.
    assertThat(cause.strength()).isCloseTo(0.8 * 0.75, within(0.03));
    assertThat(new ManyStatements().headline(cause))
        .isEqualTo("a request asks the database 21 statements, 20 of them the same one");
  }

  @Test
  void a_page_of_a_few_statements_is_no_cause() {
    examine(database().statement(LIST, 1, 0.001, 20, 20).statement(ROW, 3, 0.0005, 1, 1))
        .isNotHere();
  }

  @Test
  void many_that_take_little_of_the_time_are_no_cause() {
    examine(database().statement(LIST, 1, 0.01, 20, 20).statement(ROW, 20, 0.00005, 1, 1))
        .isNotHere();
  }

  /** Each of a kind of its own, twice a request. */
  private static RunBuilder parts(int kinds, double seconds) {
    RunBuilder builder = database().statement(LIST, 1, 0.001, 20, 20);
    for (int kind = 0; kind < kinds; kind++) {
      builder.statement("SELECT `part" + kind + "` FROM `users` WHERE `id` = ?", 2, seconds, 1, 1);
    }
    return builder;
  }

  @Test
  void a_lot_of_different_cheap_statements_are_as_bad() {
    Cause cause = examine(parts(10, 0.0002)).cause();

    assertThat(cause.subject()).isEmpty();
    assertThat(cause.value("statements-per-request")).isCloseTo(21, within(0.5));
    assertThat(cause.strength()).isCloseTo(0.8, within(0.03));
    assertThat(new ManyStatements().headline(cause)).contains("21 statements", "few the same");
  }

  @Test
  void a_page_of_some_different_statements_is_no_cause_nor_are_many_beside_a_dear_one() {
    examine(parts(3, 0.0002)).isNotHere();
    examine(parts(10, 0.00001)).isNotHere();
  }

  @Test
  void a_pool_asks_nothing() {
    Examined.by(
            new ManyStatements(), database().pool(4, 0.05).statement(ROW, 20, 0.001, 1, 1), POOL)
        .isNotHere();
  }

  @Test
  void without_statements_it_cannot_tell() {
    examine(database().statement(ROW, 20, 0.001, 1, 1).withoutStatements()).isLacking();
  }
}
