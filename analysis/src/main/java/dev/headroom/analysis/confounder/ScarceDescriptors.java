package dev.headroom.analysis.confounder;

import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.injector.InjectorSeries;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.response.FailureCounts;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.FailureKind;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.series.Series;
import java.util.List;

/** A load generator that had, at any time of the run, hardly a file descriptor left. */
final class ScarceDescriptors implements Confounder {
  private static final double SHARE = 0.8;

  @Override
  public List<Remark<WarningCode>> look(RecordedRun run, List<Plateau> plateaus) {
    double open = InjectorSeries.max(run, InjectorMetric.DESCRIPTORS, ScarceDescriptors::most);
    double limit =
        InjectorSeries.max(run, InjectorMetric.DESCRIPTOR_LIMIT, ScarceDescriptors::most);
    long failed = FailureCounts.of(run).of(FailureKind.NO_DESCRIPTOR);
    return failed > 0 || open >= SHARE * limit
        ? List.of(
            Remark.of(WarningCode.DESCRIPTORS_SCARCE)
                .value("open", open, "descriptors")
                .value("limit", limit, "descriptors")
                .value("failed", failed, Quantity.RATIO))
        : List.of();
  }

  /** Of the whole run. */
  static double most(Series gauge) {
    return gauge.max(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
