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
import dev.headroom.run.metric.SystemMetric;
import java.util.List;

/**
 * A load generator with hardly a local port left for its connections: one that is closed holds its
 * port for a minute more (TIME_WAIT, RFC 9293, section 3.6.1), and a target that closes each after
 * its answer uses up tens of thousands.
 */
final class ScarcePorts implements Confounder {
  private static final double SHARE = 0.8;

  @Override
  public List<Remark<WarningCode>> look(RecordedRun run, List<Plateau> plateaus) {
    double closed =
        InjectorSeries.max(run, SystemMetric.CLOSED_CONNECTIONS, ScarceDescriptors::most);
    double used = InjectorSeries.max(run, InjectorMetric.IN_FLIGHT, ScarceDescriptors::most);
    double held = closed + (Double.isNaN(used) ? 0 : used);
    double ports = InjectorSeries.max(run, InjectorMetric.PORT_RANGE, ScarceDescriptors::most);
    long failed = FailureCounts.of(run).of(FailureKind.NO_PORT);
    return failed > 0 || held >= SHARE * ports
        ? List.of(
            Remark.of(WarningCode.PORTS_SCARCE)
                .value("held", held, "ports")
                .value("ports", ports, "ports")
                .value("failed", failed, Quantity.RATIO))
        : List.of();
  }
}
