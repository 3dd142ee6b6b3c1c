package dev.headroom.analysis.math;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Minimises ‖A·x − b‖ over x ≥ 0 by the active-set method of C. L. Lawson and R. J. Hanson,
 * "Solving Least Squares Problems", Prentice-Hall 1974, chapter 23 (algorithm NNLS).
 */
public final class NonNegativeLeastSquares {
  private static final double TOLERANCE = 1e-10;

  private final RealMatrix a;
  private final RealVector b;
  private final boolean[] free;
  private final double[] x;

  private NonNegativeLeastSquares(double[][] rows, double[] observed) {
    this.a = new Array2DRowRealMatrix(rows, false);
    this.b = new ArrayRealVector(observed, false);
    this.free = new boolean[a.getColumnDimension()];
    this.x = new double[a.getColumnDimension()];
  }

  /**
   * Solves the problem.
   *
   * @param rows A, one row an observation, at least as many as columns
   * @param observed b, as many as rows
   * @return x, as many as columns
   */
  public static double[] solve(double[][] rows, double[] observed) {
    NonNegativeLeastSquares problem = new NonNegativeLeastSquares(rows, observed);
    problem.iterate();
    return problem.x;
  }

  private void iterate() {
    // Each column enters at most a few times; the bound only guards against rounding that cycles.
    for (int round = 0; round < 10 * free.length + 10; round++) {
      int entering = steepestBound();
      if (entering < 0) {
        return;
      }
      free[entering] = true;
      moveToFeasible();
    }
  }

  /** The bound column along which the error falls fastest; −1 at the minimum. */
  private int steepestBound() {
    RealVector gradient = a.transpose().operate(b.subtract(a.operate(new ArrayRealVector(x))));
    double scale = a.transpose().operate(b).getLInfNorm();
    int best = -1;
    for (int j = 0; j < x.length; j++) {
      boolean falls = gradient.getEntry(j) > TOLERANCE * Math.max(scale, Double.MIN_NORMAL);
      if (!free[j] && falls && (best < 0 || gradient.getEntry(j) > gradient.getEntry(best))) {
        best = j;
      }
    }
    return best;
  }

  /** Solves over the free columns; where that leaves the feasible set, stops at its border. */
  private void moveToFeasible() {
    while (true) {
      double[] target = solveFree();
      double step = 1;
      int first = -1;
      for (int j = 0; j < x.length; j++) {
        if (free[j] && target[j] <= 0) {
          double reach = x[j] == target[j] ? 0 : x[j] / (x[j] - target[j]);
          if (first < 0 || reach < step) {
            step = reach;
            first = j;
          }
        }
      }
      for (int j = 0; j < x.length; j++) {
        x[j] = free[j] ? Math.max(0, x[j] + step * (target[j] - x[j])) : 0;
      }
      if (first < 0) {
        return;
      }
      // The column that meets its bound first is there, whatever rounding or scale make of it.
      x[first] = 0;
      free[first] = false;
    }
  }

  private double[] solveFree() {
    int[] columns = new int[x.length];
    int n = 0;
    for (int j = 0; j < x.length; j++) {
      if (free[j]) {
        columns[n++] = j;
      }
    }
    double[] target = new double[x.length];
    if (n == 0) {
      return target;
    }
    int[] chosen = Arrays.copyOf(columns, n);
    int[] rows = new int[a.getRowDimension()];
    Arrays.setAll(rows, i -> i);
    double[] solution =
        new QRDecomposition(a.getSubMatrix(rows, chosen), 0).getSolver().solve(b).toArray();
    for (int i = 0; i < n; i++) {
      target[chosen[i]] = solution[i];
    }
    return target;
  }
}
