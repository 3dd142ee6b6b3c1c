package dev.headroom.analysis.injector;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.JvmMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.ProcessMetric;

/**
 * What the load generator waited for in itself during a plateau; NaN where that was not recorded.
 *
 * @param plateau name
 * @param completedPerSecond throughput then
 * @param runDelaySeconds for which its threads could have run and did not, for each request that
 *     was completed
 * @param collecting share of the time in which it collected garbage, 0 … 1
 * @param medianSeconds of the response times then
 */
public record InjectorUse(
    String plateau,
    double completedPerSecond,
    double runDelaySeconds,
    double collecting,
    double medianSeconds) {

  /** During a plateau. */
  public static InjectorUse during(RecordedRun run, Plateau plateau) {
    double delay = rate(run, ProcessMetric.RUN_DELAY, plateau);
    double completed = plateau.throughputPerSecond();
    return new InjectorUse(
        plateau.name(),
        completed,
        completed > 0 ? delay / completed : Double.NaN,
        rate(run, JvmMetric.GC_TIME, plateau),
        plateau.latency().p50Seconds());
  }

  private static double rate(RecordedRun run, Metric metric, Plateau plateau) {
    return InjectorSeries.sum(
        run, metric, counter -> counter.rate(plateau.usedFromSeconds(), plateau.endSeconds()));
  }
}
