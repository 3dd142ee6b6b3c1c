package dev.headroom.analysis.traffic;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.series.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.Variance;

/** What the injector counted of arrivals. */
final class ArrivalDispersion {
  /** Fewer seconds tell nothing of a variance. */
  private static final int MIN_SECONDS = 10;

  private final List<Series> arrivals;
  private final List<Series> skipped;

  ArrivalDispersion(RecordedRun run) {
    this.skipped = counted(run, InjectorMetric.SKIPPED);
    this.arrivals =
        Stream.concat(counted(run, InjectorMetric.STARTED).stream(), skipped.stream()).toList();
  }

  /** Arrivals that were not sent. */
  long skipped(double fromSeconds, double toSeconds) {
    return Math.round(increase(skipped, fromSeconds, toSeconds));
  }

  /** Index of dispersion of the number of arrivals in a second; empty if it cannot be told. */
  Optional<Double> index(double fromSeconds, double toSeconds) {
    int seconds = (int) (toSeconds - fromSeconds);
    if (arrivals.isEmpty() || seconds < MIN_SECONDS) {
      return Optional.empty();
    }
    double[] counts = new double[seconds];
    for (int i = 0; i < seconds; i++) {
      counts[i] = increase(arrivals, fromSeconds + i, fromSeconds + i + 1);
    }
    double mean = new Mean().evaluate(counts);
    double index = new Variance().evaluate(counts) / mean;
    return Double.isFinite(index) ? Optional.of(index) : Optional.empty();
  }

  private static double increase(List<Series> counters, double from, double to) {
    return counters.stream()
        .mapToDouble(counter -> counter.increase(from, to))
        .filter(Double::isFinite)
        .sum();
  }

  private static List<Series> counted(RecordedRun run, InjectorMetric metric) {
    // One of each phase of the load, of which only that of the traffic reaches over its stretches.
    return run.seriesOf(RunLayout.INJECTOR, metric).map(Map.Entry::getValue).toList();
  }
}
