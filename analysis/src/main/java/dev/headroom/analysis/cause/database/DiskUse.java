package dev.headroom.analysis.cause.database;

import dev.headroom.analysis.evidence.CounterRate;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.run.metric.CgroupMetric;

/**
 * What a box did on its disk at the knee, operations a second; NaN where nobody counted.
 *
 * @param reads of it
 * @param writes of it
 */
record DiskUse(double reads, double writes) {
  static DiskUse of(Evidence evidence, String box) {
    return new DiskUse(rate(evidence, box, "read"), rate(evidence, box, "write"));
  }

  private static double rate(Evidence evidence, String box, String direction) {
    return evidence.view(
        new CounterRate(
            box,
            CgroupMetric.DISK_OPERATIONS.key("disk.io.direction", direction),
            evidence.knee()));
  }

  boolean isRead() {
    return reads > writes;
  }
}
