package dev.headroom.analysis.evidence;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;

/**
 * How much a counter of a box grew a second during a plateau; NaN where nobody counted.
 *
 * @param box where it counts
 * @param key of the counter
 * @param plateau when
 */
public record CounterRate(String box, MetricKey key, Plateau plateau)
    implements EvidenceView<Double> {
  /** The last sample may come just before a plateau's end. */
  private static final double LAST_SAMPLE = 1;

  public CounterRate(String box, Metric metric, Plateau plateau) {
    this(box, metric.key(), plateau);
  }

  /** Growth for a request that is answered at the knee. */
  public static double perRequest(Evidence evidence, String box, Metric metric) {
    Plateau knee = evidence.knee();
    return evidence.view(new CounterRate(box, metric, knee)) / knee.throughputPerSecond();
  }

  @Override
  public Double look(RecordedRun run, Evidence evidence) {
    return run.series(box, key)
        .map(counter -> counter.rate(plateau.usedFromSeconds(), plateau.endSeconds() - LAST_SAMPLE))
        .orElse(Double.NaN);
  }
}
