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

class PagesFromDiskTest {
  private static final ResourceId DISK = new ResourceId("box-1", ResourceType.DISK);

  private static MetricKey operations(String direction) {
    return CgroupMetric.DISK_OPERATIONS.key("disk.io.direction", direction);
  }

  /** Of 20 pages that a request asks for. */
  private static RunBuilder reading(double pages, double reads, double writes) {
    return RunBuilder.oneBox()
        .counted(DatabaseMetric.PAGE_READ_REQUESTS.key(), 20)
        .counted(DatabaseMetric.PAGE_READS.key(), pages)
        .counted(operations("read"), reads)
        .counted(operations("write"), writes);
  }

  @Test
  void pages_that_memory_does_not_hold_are_why_a_disk_reads() {
    Cause cause = Examined.by(new PagesFromDisk(), reading(5, 6, 0.5), DISK).cause();

    assertThat(cause.value("pages-from-disk-per-request")).isCloseTo(5, within(0.3));
    assertThat(cause.value("share-of-pages-from-disk")).isCloseTo(0.25, within(0.01));
    assertThat(cause.strength()).isCloseTo(5.0 / 6, within(0.01));
    assertThat(new PagesFromDisk().headline(cause)).contains("25 % of those");
  }

  @Test
  void a_disk_that_is_written_or_read_for_something_else_has_another_cause() {
    Examined.by(new PagesFromDisk(), reading(1, 1, 6), DISK).isNotHere();
    Examined.by(new PagesFromDisk(), reading(0.1, 6, 0.5), DISK).isNotHere();
    Examined.by(new PagesFromDisk(), RunBuilder.oneBox(), DISK).isNotHere();
    Examined.by(new PagesFromDisk(), reading(5, 6, 0.5), CPU).isNotHere();
  }
}
