package dev.headroom.analysis.examiner.sketch;

import java.util.Collections;
import java.util.List;
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

  /** Any one of some. */
  public <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** Puts some into another order. */
  public void shuffle(List<?> some) {
    for (int i = some.size() - 1; i > 0; i--) {
      Collections.swap(some, i, random.nextInt(i + 1));
    }
  }
}
