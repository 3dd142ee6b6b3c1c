package dev.headroom.analysis.math;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Moving-block bootstrap: samples of a series made of whole blocks of neighbours, so that what
 * neighbours share, such as the speed of the machine at that time, stays shared (H. R. Künsch, "The
 * jackknife and the bootstrap for general stationary observations", Annals of Statistics 17, 1989).
 */
public final class MovingBlocks {
  private MovingBlocks() {}

  /**
   * A sample as long as the series.
   *
   * @param blockLength at least 1; a longer one than the series gives the series itself
   */
  public static <T> List<T> sample(List<T> series, int blockLength, SplittableRandom random) {
    int n = series.size();
    int length = Math.min(blockLength, n);
    List<T> sample = new ArrayList<>(n);
    while (sample.size() < n) {
      int start = random.nextInt(n - length + 1);
      for (int i = 0; i < length && sample.size() < n; i++) {
        sample.add(series.get(start + i));
      }
    }
    return sample;
  }
}
