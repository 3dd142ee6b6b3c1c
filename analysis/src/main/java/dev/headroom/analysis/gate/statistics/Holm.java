package dev.headroom.analysis.gate.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Several tests at once: p-values so adjusted that, of a family in which nothing is true, one below
 * α is found with probability α at most, however the tests depend on each other (S. Holm, "A simple
 * sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6, 1979).
 */
final class Holm {
  private Holm() {}

  /** Adjusted p-values, in the order of those given. */
  static List<Double> adjusted(List<Double> pValues) {
    int m = pValues.size();
    List<Integer> ascending =
        IntStream.range(0, m).boxed().sorted(Comparator.comparing(pValues::get)).toList();
    double[] adjusted = new double[m];
    double most = 0;
    for (int rank = 0; rank < m; rank++) {
      int index = ascending.get(rank);
      most = Math.max(most, Math.min(1, (m - rank) * pValues.get(index)));
      adjusted[index] = most;
    }
    return DoubleStream.of(adjusted).boxed().toList();
  }
}
