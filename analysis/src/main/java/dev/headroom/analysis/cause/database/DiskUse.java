package dev.headroom.analysis.cause.database;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.CgroupMetric;

/**
 * What a box did on its disk at the knee, operations a second; NaN where nobody counted.
 *
 * @param reads of it
 * @param writes of it
 */
record DiskUse(double reads, double writes) {
  /** The last sample may come just before a plateau's end. */
  private static final double LAST_SAMPLE = 1;

  boolean isRead() {
    return reads > writes;
  }

  /** Of one box. */
  record Of(String box) implements EvidenceView<DiskUse> {
    @Override
    public DiskUse look(RecordedRun run, Evidence evidence) {
      return new DiskUse(rate(run, "read", evidence.knee()), rate(run, "write", evidence.knee()));
    }

    private double rate(RecordedRun run, String direction, Plateau knee) {
      return run.series(box, CgroupMetric.DISK_OPERATIONS.key("disk.io.direction", direction))
          .map(series -> series.rate(knee.usedFromSeconds(), knee.endSeconds() - LAST_SAMPLE))
          .orElse(Double.NaN);
    }
  }
}
