package dev.headroom.analysis.resource.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.run.metric.DatabaseMetric;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowLocksTest {
  private static List<MeasuredResource> found(RunBuilder builder) {
    return new RowLocks().find(builder.build());
  }

  @Test
  void while_transactions_wait_another_one_holds_the_row() {
    MeasuredResource rows =
        found(RunBuilder.oneBox().counted(DatabaseMetric.ROW_LOCK_TIME.key(), 0.01)).get(0);

    assertThat(rows.id()).isEqualTo(new ResourceId("box-1", ResourceType.ROW_LOCK));
    // Some three hundred requests a second, each of which waits for 10 ms.
    assertThat(rows.total().busy(RunBuilder.BEGIN + 57, RunBuilder.BEGIN + 61)).isEqualTo(1);
    assertThat(rows.saturation().evidence(RunBuilder.BEGIN + 57, RunBuilder.BEGIN + 61).saysSo())
        .isTrue();
  }

  @Test
  void where_only_an_instant_is_told_of_that_counts() {
    MeasuredResource rows =
        found(RunBuilder.oneBox().gauge(DatabaseMetric.ROW_LOCK_WAITING.key(), t -> t % 2)).get(0);

    assertThat(rows.total().busy(RunBuilder.BEGIN + 50, RunBuilder.BEGIN + 60))
        .isCloseTo(0.5, within(0.06));
  }

  @Test
  void a_database_whose_transactions_hardly_ever_wait_has_none() {
    assertThat(found(RunBuilder.oneBox())).isEmpty();
    assertThat(found(RunBuilder.oneBox().counted(DatabaseMetric.ROW_LOCK_TIME.key(), 0.0005)))
        .isEmpty();
    assertThat(found(RunBuilder.oneBox().gauge(DatabaseMetric.ROW_LOCK_WAITING.key(), t -> 0)))
        .isEmpty();
  }
}
