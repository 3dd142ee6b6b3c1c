package dev.headroom.analysis.cause.database;

import static dev.headroom.analysis.finding.Examined.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.DatabaseMetric;
import dev.headroom.run.metric.MetricKey;
import org.junit.jupiter.api.Test;

class CommitsToDiskTest {
  private static final ResourceId DISK = new ResourceId("box-1", ResourceType.DISK);

  private static MetricKey operations(String direction) {
    return CgroupMetric.DISK_OPERATIONS.key("disk.io.direction", direction);
  }

  private static RunBuilder writing(double syncs, double reads, double writes) {
    return RunBuilder.oneBox()
        .counted(DatabaseMetric.FSYNCS.key(), syncs)
        .counted(operations("read"), reads)
        .counted(operations("write"), writes);
  }

  @Test
  void a_sync_for_every_request_is_why_a_disk_writes() {
    Cause cause = Examined.by(new CommitsToDisk(), writing(2, 0, 2.5), DISK).cause();

    assertThat(cause.value("syncs-per-request")).isCloseTo(2, within(0.2));
    assertThat(cause.strength()).isCloseTo(0.8, within(0.01));
    assertThat(new CommitsToDisk().headline(cause)).startsWith("the database syncs its log 2.0");
  }

  @Test
  void a_disk_that_is_read_or_written_without_syncs_has_another_cause() {
    Examined.by(new CommitsToDisk(), writing(2, 6, 2.5), DISK).isNotHere();
    Examined.by(new CommitsToDisk(), writing(0.1, 0, 2.5), DISK).isNotHere();
    Examined.by(new CommitsToDisk(), RunBuilder.oneBox(), DISK).isNotHere();
    Examined.by(new CommitsToDisk(), writing(2, 0, 2.5), CPU).isNotHere();
  }
}
