package dev.headroom.analysis.examiner.system;

import java.util.SplittableRandom;

/** Random figures. */
public record Draw(SplittableRandom random) {
  /** Between two figures, all alike. */
  public double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Between two figures above 0, all orders of magnitude alike. */
  public double scale(double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }

  /** Between two numbers, both possible. */
  public int number(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  public boolean chance(double share) {
    return random.nextDouble() < share;
  }
}
