package dev.headroom.analysis.confounder;

import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.injector.InjectorSeries;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.series.Series;
import java.util.List;

/** Fewer requests at once than were asked for, since descriptors or ports allowed no more. */
final class BoundConcurrency implements Confounder {
  private static final String UNIT = "requests";

  @Override
  public List<Remark<WarningCode>> look(RecordedRun run, List<Plateau> plateaus) {
    double allowed =
        InjectorSeries.max(run, InjectorMetric.IN_FLIGHT_LIMIT, BoundConcurrency::last);
    double asked = InjectorSeries.max(run, InjectorMetric.IN_FLIGHT_WANTED, BoundConcurrency::last);
    return allowed < asked
        ? List.of(
            Remark.of(WarningCode.CONCURRENCY_BOUND)
                .value("asked", asked, UNIT)
                .value("allowed", allowed, UNIT))
        : List.of();
  }

  private static double last(Series gauge) {
    return gauge.last().orElse(Double.NaN);
  }
}
