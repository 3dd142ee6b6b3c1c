package dev.headroom.analysis.simulation.engine;

import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/**
 * What a simulated system does on average once it has settled, with an interval by the means of
 * batches (A. M. Law, "Simulation Modeling and Analysis", McGraw-Hill 2015, section 9.5.3).
 */
final class Batches {
  private static final int BATCHES = 20;

  /** Of the intervals; with a dozen of them one lies beside the truth in 80 sets of seeds. */
  private static final double CONFIDENCE = 0.999;

  private final Simulator simulator;
  private final double seconds;
  private double responseSum;
  private long responses;

  /**
   * @param seconds of a batch; before the first one passes as much
   */
  Batches(SimSystem system, long seed, double seconds) {
    this.simulator =
        new Simulator(system, seed, (request, sentAt, endedAt) -> add(endedAt - sentAt));
    this.seconds = seconds;
  }

  private void add(double response) {
    responseSum += response;
    responses++;
  }

  /**
   * What came out.
   *
   * @param response time, s
   * @param throughput 1/s
   */
  record Means(Interval response, Interval throughput) {}

  Means arrivals(double perSecond) {
    simulator.arrivals(perSecond, Integer.MAX_VALUE);
    return means();
  }

  Means users(int count) {
    simulator.users(count);
    return means();
  }

  private Means means() {
    double[] response = new double[BATCHES];
    double[] throughput = new double[BATCHES];
    simulator.runUntil(seconds);
    for (int i = 0; i < BATCHES; i++) {
      responseSum = 0;
      responses = 0;
      simulator.runUntil((i + 2) * seconds);
      response[i] = responseSum / responses;
      throughput[i] = responses / seconds;
    }
    return new Means(interval(response), interval(throughput));
  }

  private static Interval interval(double[] batches) {
    double mean = Arrays.stream(batches).average().orElseThrow();
    double quantile =
        new TDistribution(BATCHES - 1.0).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    double half = quantile * Math.sqrt(StatUtils.variance(batches) / BATCHES);
    return new Interval(mean - half, mean, mean + half);
  }
}
