package dev.headroom.analysis.evidence;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.Metric;

/**
 * How much a counter of a box grew a second during a plateau; NaN where nobody counted.
 *
 * @param box where it counts
 * @param metric what
 * @param plateau when
 */
public record CounterRate(String box, Metric metric, Plateau plateau)
    implements EvidenceView<Double> {
  /** The last sample may come just before a plateau's end. */
  private static final double LAST_SAMPLE = 1;

  @Override
  public Double look(RecordedRun run, Evidence evidence) {
    return run.series(box, metric.key())
        .map(counter -> counter.rate(plateau.usedFromSeconds(), plateau.endSeconds() - LAST_SAMPLE))
        .orElse(Double.NaN);
  }
}
