package dev.headroom.analysis.cause;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.PoolSeries;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.series.Series;
import java.util.Optional;

/**
 * Connections of a pool that were taken and did not come back by the end of the recording. A pool
 * counts for how long a connection was held when it is returned; so those that never are, are in
 * use by its gauge, and not by the time of use.
 *
 * @param count of them
 * @param perMinute how many more there were every minute
 * @param harms whether somebody waited for a connection while most were lost
 */
record LostConnections(double count, double perMinute, boolean harms) {
  /** At the end, what is in use by chance has to come back within that time. */
  private static final double LAST_SECONDS = 5;

  /** What is lost within a shorter time was not lost one by one: whatever held it stood still. */
  private static final double MIN_GROWTH_SECONDS = 5;

  /** Samples on both sides over which the time of use is averaged. */
  private static final double AROUND_SECONDS = 2;

  /** Share of what is lost in the end over which it is looked at how fast that went. */
  private static final double NEARLY_ALL = 0.75;

  /** Share of a pool without which it is too small. */
  private static final double MOST = 0.5;

  /** Of one pool; empty where nobody can tell, or none was lost. */
  record Of(ResourceId pool) implements EvidenceView<Optional<LostConnections>> {
    @Override
    public Optional<LostConnections> look(RecordedRun run, Evidence evidence) {
      double size = evidence.measured(pool).map(MeasuredResource::capacity).orElse(Double.NaN);
      return PoolSeries.of(run, pool)
          .flatMap(series -> series.used().flatMap(used -> lost(series, used, size)));
    }

    private static Optional<LostConnections> lost(PoolSeries series, Series used, double size) {
      Optional<Series> times = series.useTime();
      if (times.isEmpty() || used.size() < 2) {
        return Optional.empty();
      }
      double[] lost = leastFromThenOn(used, times.get());
      int last = lost.length - 1;
      while (last > 0 && used.secondsAt(last) > used.secondsAt(used.size() - 1) - LAST_SECONDS) {
        last--;
      }
      double count = Math.rint(lost[last]);
      int one = first(lost, 1);
      int most = first(lost, NEARLY_ALL * count);
      double seconds = used.secondsAt(most) - used.secondsAt(one);
      if (count < 2 || seconds < MIN_GROWTH_SECONDS) {
        return Optional.empty();
      }
      return Optional.of(
          new LostConnections(
              count,
              60 * (lost[most] - lost[one]) / seconds,
              harms(series.pending(), used, lost, size)));
    }

    private static boolean harms(
        Optional<Series> pending, Series used, double[] lost, double size) {
      double from = used.secondsAt(first(lost, MOST * size));
      return lost[lost.length - 1] >= MOST * size
          && pending.map(waiting -> waiting.max(from, Double.POSITIVE_INFINITY) >= 1).orElse(true);
    }

    /** Index of the first sample from which on so many are lost. */
    private static int first(double[] lost, double count) {
      int index = 0;
      while (index < lost.length - 1 && lost[index] < count) {
        index++;
      }
      return index;
    }

    /** In use and not held by anybody who returned them, from each sample to the last at least. */
    private static double[] leastFromThenOn(Series used, Series times) {
      double[] lost = new double[used.size()];
      double least = Double.POSITIVE_INFINITY;
      for (int i = used.size() - 1; i >= 0; i--) {
        double held =
            times.rate(used.secondsAt(i) - AROUND_SECONDS, used.secondsAt(i) + AROUND_SECONDS);
        // At both ends of the recording that is not known.
        double seen = used.valueAt(i) - (Double.isFinite(held) ? held : 0);
        least = Math.max(0, Math.min(least, seen));
        lost[i] = least;
      }
      return lost;
    }
  }
}
