package dev.headroom.analysis.gate.read;

import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.statistics.Variance;
import dev.headroom.analysis.math.MovingBlocks;
import dev.headroom.run.load.ResponseTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Percentiles of the response times of some seconds, and how far chance within the run moves them:
 * a moving-block bootstrap over the seconds, since neighbours share the state of the system.
 */
final class LatencySampler {
  private static final int REPLICATES = 100;

  /** Long enough for what neighbouring seconds share, such as a collection of garbage. */
  private static final int BLOCK_SECONDS = 5;

  private static final long SEED = 20_261_128;
  private static final double MICROS_A_MILLI = 1e3;

  /** Indices of the seconds of each level of load. */
  private final List<List<Integer>> levels = new ArrayList<>();

  private final List<ResponseTimes> seconds;
  private final ResponseTimes all;

  private LatencySampler(List<List<ResponseTimes>> levels) {
    int next = 0;
    for (List<ResponseTimes> level : levels) {
      this.levels.add(IntStream.range(next, next + level.size()).boxed().toList());
      next += level.size();
    }
    this.seconds = levels.stream().flatMap(List::stream).toList();
    this.all = ResponseTimes.sum(seconds);
  }

  /**
   * Each percentile that has responses enough behind it.
   *
   * @param levels response times of each second of each level of load, in the order of time; how
   *     the levels differ is the schedule's doing and not chance
   */
  static Map<GateMetric, Measured> of(List<List<ResponseTimes>> levels) {
    LatencySampler sampler = new LatencySampler(levels);
    Map<GateMetric, Measured> measured = new EnumMap<>(GateMetric.class);
    List<GateMetric> wanted =
        Arrays.stream(GateMetric.values())
            .filter(metric -> metric.kind() == GateMetric.Kind.LATENCY)
            .filter(metric -> sampler.all.count() >= metric.minResponses())
            .toList();
    if (!wanted.isEmpty()) {
      sampler.measure(wanted, measured);
    }
    return measured;
  }

  private void measure(List<GateMetric> wanted, Map<GateMetric, Measured> into) {
    GroupedTimes grouped = new GroupedTimes(all, seconds);
    double[][] replicates = new double[wanted.size()][REPLICATES];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int r = 0; r < REPLICATES; r++) {
      long[] counts = grouped.sum(sample(random));
      for (int m = 0; m < wanted.size(); m++) {
        replicates[m][r] = scaled(wanted.get(m), grouped, counts);
      }
    }
    long[] counts = grouped.sum(levels.stream().flatMap(List::stream).toList());
    for (int m = 0; m < wanted.size(); m++) {
      GateMetric metric = wanted.get(m);
      double millis = grouped.quantileMicros(counts, metric.share()) / MICROS_A_MILLI;
      into.put(metric, new Measured(millis, deviation(replicates[m]), all.count()));
    }
  }

  private List<Integer> sample(SplittableRandom random) {
    return levels.stream()
        .flatMap(level -> MovingBlocks.sample(level, BLOCK_SECONDS, random).stream())
        .toList();
  }

  private static double scaled(GateMetric metric, GroupedTimes grouped, long[] counts) {
    return metric.scaled(grouped.quantileMicros(counts, metric.share()) / MICROS_A_MILLI);
  }

  /** Of values that are numbers: a sample of seconds without a response has no percentile. */
  private static double deviation(double[] values) {
    return Variance.of(DoubleStream.of(values).filter(Double::isFinite).boxed().toList())
        .map(variance -> Math.sqrt(variance.value()))
        .orElse(0.0);
  }
}
