package dev.headroom.analysis.injector;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.ProcessMetric;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the load generator needed and waited for at the plateau of the highest throughput.
 *
 * @param plateau its name
 * @param cores that the load generator used
 * @param machineCores that its machine has; of load generators that run elsewhere, what they have
 *     together
 * @param boxesCores that the target used on the same machine; 0 if it ran elsewhere
 * @param runDelaySeconds for which its threads could have run and did not, for each request
 * @param collecting share of the time in which it collected garbage, 0 … 1
 * @param inFlight requests in flight, over all plateaus
 */
public record InjectorAccount(
    String plateau,
    double cores,
    double machineCores,
    double boxesCores,
    Optional<Double> runDelaySeconds,
    Optional<Double> collecting,
    Optional<InFlightCheck> inFlight) {

  /** Of a run; empty where the load generator recorded no CPU time, or nothing was completed. */
  public static Optional<InjectorAccount> of(RecordedRun run, List<Plateau> plateaus) {
    return plateaus.stream()
        .max(Comparator.comparingDouble(Plateau::throughputPerSecond))
        .filter(plateau -> cores(run, plateau) > 0)
        .map(plateau -> at(run, plateau, InFlightCheck.of(run, plateaus)));
  }

  private static double cores(RecordedRun run, Plateau plateau) {
    return InjectorSeries.sum(
        run,
        ProcessMetric.CPU_TIME,
        used -> used.rate(plateau.usedFromSeconds(), plateau.endSeconds()));
  }

  private static InjectorAccount at(
      RecordedRun run, Plateau plateau, Optional<InFlightCheck> inFlight) {
    OptionalDouble elsewhere = HostCpu.allCoresElsewhere(run);
    HostCpu host = HostCpu.during(run, plateau);
    InjectorUse use = InjectorUse.during(run, plateau);
    return new InjectorAccount(
        plateau.name(),
        cores(run, plateau),
        elsewhere.orElse(host.cores()),
        elsewhere.isPresent() ? 0 : host.boxes(),
        known(use.runDelaySeconds()),
        known(use.collecting()),
        inFlight);
  }

  private static Optional<Double> known(double value) {
    return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
  }
}
