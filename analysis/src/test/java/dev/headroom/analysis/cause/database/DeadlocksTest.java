package dev.headroom.analysis.cause.database;

import static dev.headroom.analysis.finding.Examined.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.metric.DatabaseMetric;
import org.junit.jupiter.api.Test;

class DeadlocksTest {
  private static final ResourceId ROWS = new ResourceId("box-1", ResourceType.ROW_LOCK);

  private static RunBuilder deadlocks(double perRequest) {
    return RunBuilder.oneBox().counted(DatabaseMetric.DEADLOCKS.key(), perRequest);
  }

  @Test
  void transactions_that_are_done_twice_fill_a_cpu_and_the_rows_are_why() {
    Cause cause = Examined.by(new Deadlocks(), deadlocks(0.5), CPU).cause();

    assertThat(cause.resource()).isEqualTo(ROWS);
    // One in three is rolled back.
    assertThat(cause.strength()).isCloseTo(1 / 3.0, within(0.01));
    assertThat(new Deadlocks().headline(cause)).contains("deadlocks a second, 0.50 a request");
  }

  @Test
  void the_verdict_names_the_rows_and_the_ladder_what_they_fill() {
    Diagnosis diagnosis = Analyser.analyse(deadlocks(0.5).build());
    Verdict verdict = diagnosis.verdict();

    assertThat(verdict.resource()).contains(ROWS);
    assertThat(verdict.fills()).contains(CPU);
    assertThat(diagnosis.remedies()).as("more CPU would be filled with retries").isEmpty();
    assertThat(verdict.full()).contains(CPU);
    assertThat(verdict.process()).isEmpty();
  }

  @Test
  void a_deadlock_now_and_then_is_nothing() {
    Examined.by(new Deadlocks(), deadlocks(0.001), CPU).isNotHere();
    Examined.by(new Deadlocks(), RunBuilder.oneBox(), ROWS).isNotHere();
  }
}
