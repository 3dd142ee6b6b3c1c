package dev.headroom.analysis.examiner.baseline;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * When a series changed for the last time, by Bayesian online change point detection (R. Adams and
 * D. MacKay, "Bayesian online changepoint detection", 2007): after each value, how likely it is of
 * each number of values that they are all of the present run. The values of a run are normal with
 * unknown mean and variance, so that the next one has Student's distribution (K. Murphy, "Conjugate
 * Bayesian analysis of the Gaussian distribution", 2007, section 3).
 */
final class BayesianRuns {
  /** Chance that a run ends with a value: one in that many. */
  private static final double RUN = 20;

  // What is believed of mean and variance before the first value of a run, for values of spread 1.
  private static final double MEAN = 0;
  private static final double MEAN_WEIGHT = 0.1;
  private static final double SHAPE = 1;
  private static final double SCALE = 0.1;

  private final double[] values;

  private BayesianRuns(double[] values) {
    this.values = values;
  }

  /** Index of the first value of the run that the last value most likely belongs to. */
  static int lastChange(double[] values) {
    return new BayesianRuns(values).lastChange();
  }

  private int lastChange() {
    double[] lengths = {1};
    for (int t = 0; t < values.length; t++) {
      lengths = next(lengths, t);
    }
    double[] last = lengths;
    int longest = IntStream.range(0, last.length).reduce(0, (a, b) -> last[b] > last[a] ? b : a);
    return values.length - longest;
  }

  /** The probabilities of each length of the run after a value, from those before it. */
  private double[] next(double[] before, int t) {
    double[] after = new double[before.length + 1];
    for (int length = 0; length < before.length; length++) {
      double joint = before[length] * density(t, length);
      after[length + 1] = joint * (1 - 1 / RUN);
      after[0] += joint / RUN;
    }
    double all = Arrays.stream(after).sum();
    Arrays.setAll(after, i -> after[i] / all);
    return after;
  }

  /** Of a value, given the so many before it. */
  private double density(int t, int length) {
    double[] run = Arrays.copyOfRange(values, t - length, t);
    double mean = Arrays.stream(run).average().orElse(MEAN);
    double squares = Arrays.stream(run).map(value -> (value - mean) * (value - mean)).sum();
    double weight = MEAN_WEIGHT + length;
    double shape = SHAPE + length / 2.0;
    double off = mean - MEAN;
    double scale = SCALE + squares / 2 + MEAN_WEIGHT * length * off * off / (2 * weight);
    double middle = (MEAN_WEIGHT * MEAN + length * mean) / weight;
    double width = Math.sqrt(scale * (weight + 1) / (shape * weight));
    return new TDistribution(2 * shape).density((values[t] - middle) / width) / width;
  }
}
