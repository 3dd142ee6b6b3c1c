package dev.headroom.analysis.examiner.gate.rule;

import dev.headroom.analysis.math.MovingBlocks;
import dev.headroom.analysis.math.Stationarity;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.hipparchus.stat.descriptive.rank.Median;

/**
 * One restart of a benchmark in a fresh JVM.
 *
 * @param windows medians of 50 consecutive measurements each, in the order of time, in seconds
 * @param median of the windows from which on it had settled
 * @param error standard error of its logarithm, from a moving-block bootstrap of those windows
 * @param dropped windows before it had settled
 * @param settled whether it did
 */
public record Restart(
    List<Double> windows, double median, double error, int dropped, boolean settled) {
  public static final int MEASUREMENTS_A_WINDOW = 50;

  private static final int REPLICATES = 100;
  private static final int BLOCK = 5;
  private static final long SEED = 20_261_128;

  public Restart {
    windows = List.copyOf(windows);
  }

  public static Restart of(List<Double> windows) {
    Stationarity found =
        Stationarity.of(windows.stream().mapToDouble(Double::doubleValue).toArray());
    List<Double> rest = windows.subList(found.dropped(), windows.size());
    SplittableRandom random = new SplittableRandom(SEED);
    double[] logs =
        IntStream.range(0, REPLICATES)
            .mapToDouble(r -> Math.log(median(MovingBlocks.sample(rest, BLOCK, random))))
            .toArray();
    return new Restart(
        windows,
        median(rest),
        new StandardDeviation().evaluate(logs),
        found.dropped(),
        found.settled());
  }

  /** The same, slower. */
  Restart times(double factor) {
    return new Restart(
        windows.stream().map(w -> factor * w).toList(), factor * median, error, dropped, settled);
  }

  public static double median(List<Double> values) {
    return new Median().evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
