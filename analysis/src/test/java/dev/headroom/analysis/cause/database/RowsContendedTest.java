package dev.headroom.analysis.cause.database;

import static dev.headroom.analysis.finding.Examined.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.DatabaseMetric;
import org.junit.jupiter.api.Test;

class RowsContendedTest {
  private static final ResourceId ROWS = new ResourceId("box-1", ResourceType.ROW_LOCK);
  private static final String UPDATE = "UPDATE `counters` SET `n` = `n` + ? WHERE `id` = ?";

  /** Two cores of which 100 requests a second use a fifth. */
  private static RunBuilder hotRow() {
    return new RunBuilder()
        .box("box-1", 2)
        .process("java", BoxProcess.Kind.JVM, 0.002)
        .process("mariadbd", BoxProcess.Kind.DATABASE, 0.002)
        .statement("SELECT * FROM `posts` WHERE `id` = ?", 2, 0.0005, 1, 1)
        .statement(UPDATE, 1, 0.0005, 1, 0)
        .statementWait(0.05)
        .counted(DatabaseMetric.ROW_LOCK_TIME.key(), 0.05)
        .stopsAt(100);
  }

  @Test
  void the_statement_that_waits_and_takes_rows_is_named() {
    Cause cause = Examined.by(new RowsContended(), hotRow(), ROWS).cause();

    assertThat(cause.subject()).contains(UPDATE);
    assertThat(cause.value("waited-per-request")).isCloseTo(0.05, within(0.005));
    assertThat(new RowsContended().headline(cause)).startsWith("5 transactions wait for rows");
  }

  @Test
  void the_rows_are_the_bottleneck_where_the_cpu_is_not_full() {
    Verdict verdict = Analyser.analyse(hotRow().build()).verdict();

    assertThat(verdict.resource()).contains(ROWS);
    assertThat(verdict.cause()).map(Cause::rule).contains("row-lock-contention");
  }

  @Test
  void another_resource_is_no_row_and_a_row_that_nobody_wants_is_no_cause() {
    Examined.by(new RowsContended(), hotRow(), CPU).isNotHere();
    Examined.by(new RowsContended(), RunBuilder.oneBox(), ROWS).isNotHere();
  }
}
