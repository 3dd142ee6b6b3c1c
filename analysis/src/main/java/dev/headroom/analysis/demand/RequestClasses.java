package dev.headroom.analysis.demand;

import dev.headroom.analysis.model.RequestMix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * The classes of requests whose demands a run can tell apart. Where the mix is the same in every
 * second, the columns of the regression are multiples of each other and their coefficients are
 * arbitrary; then all requests are one class of the measured mix.
 *
 * @param names of the classes; empty for one class of all requests
 */
record RequestClasses(List<String> names) {
  /**
   * Greatest condition index of the columns, scaled to unit length: from about 10 on dependencies
   * begin to affect estimates, from 30 on badly (D. A. Belsley, E. Kuh and R. E. Welsch,
   * "Regression Diagnostics", Wiley 1980, section 3.2).
   */
  private static final double MAX_CONDITION_INDEX = 10;

  private static final double MIN_SHARE = 0.02;
  private static final int WINDOWS_PER_CLASS = 10;

  static RequestClasses of(List<FitWindow> windows) {
    Map<String, Double> totals = totals(windows);
    double all = totals.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean eachFrequent = totals.values().stream().allMatch(count -> count >= MIN_SHARE * all);
    List<String> names = new ArrayList<>(totals.keySet());
    RequestClasses apart = new RequestClasses(names);
    boolean enough = windows.size() >= WINDOWS_PER_CLASS * names.size();
    return names.size() > 1
            && enough
            && eachFrequent
            && apart.condition(windows) < MAX_CONDITION_INDEX
        ? apart
        : new RequestClasses(List.of());
  }

  /** A row of the regression: requests per second of each class. */
  double[] row(FitWindow window) {
    if (names.isEmpty()) {
      return new double[] {window.ok()};
    }
    return names.stream().mapToDouble(n -> window.okByRequest().getOrDefault(n, 0L)).toArray();
  }

  /** Columns of a {@link #row}. */
  int columns() {
    return Math.max(1, names.size());
  }

  /** What the first columns of a solution say: demand by class. */
  Map<String, Double> demands(double[] solution) {
    if (names.isEmpty()) {
      return Map.of(RequestMix.ANY, solution[0]);
    }
    Map<String, Double> demands = new TreeMap<>();
    for (int c = 0; c < names.size(); c++) {
      demands.put(names.get(c), solution[c]);
    }
    return demands;
  }

  /** Share of each kind of request in all of the windows, whether or not their demands differ. */
  static RequestMix mix(List<FitWindow> windows) {
    Map<String, Double> shares = totals(windows);
    double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    shares.replaceAll((name, count) -> count / all);
    return all > 0 ? new RequestMix(shares) : RequestMix.unknown();
  }

  private static Map<String, Double> totals(List<FitWindow> windows) {
    Map<String, Double> totals = new TreeMap<>();
    windows.forEach(
        w -> w.okByRequest().forEach((n, c) -> totals.merge(n, (double) c, Double::sum)));
    return totals;
  }

  private double condition(List<FitWindow> windows) {
    Array2DRowRealMatrix columns =
        new Array2DRowRealMatrix(windows.stream().map(this::row).toArray(double[][]::new), false);
    for (int c = 0; c < names.size(); c++) {
      double length = columns.getColumnVector(c).getNorm();
      columns.setColumnVector(c, columns.getColumnVector(c).mapDivide(length));
    }
    return new SingularValueDecomposition(columns).getConditionNumber();
  }
}
