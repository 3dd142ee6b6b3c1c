package dev.headroom.analysis.demand;

import dev.headroom.analysis.model.ResourceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How busy one resource was in each second that is evidence for its demand, looked up once, so that
 * many samples of those seconds can be fitted.
 */
final class Observations {
  private record Row(double[] requests, Map<String, Double> busy) {}

  private final MeasuredResource resource;
  private final RequestClasses classes;
  private final double[] shares;
  private final Map<FitWindow, Row> rows;

  private Observations(
      MeasuredResource resource,
      RequestClasses classes,
      double[] shares,
      Map<FitWindow, Row> rows) {
    this.resource = resource;
    this.classes = classes;
    this.shares = shares;
    this.rows = rows;
  }

  /**
   * @param windows that are evidence; those in which a meter has a gap are left out
   * @param scale what to multiply a second's busy amount with
   */
  static Observations of(
      MeasuredResource resource, List<FitWindow> windows, ToDoubleFunction<FitWindow> scale) {
    RequestClasses classes = RequestClasses.of(windows);
    Map<FitWindow, Row> rows = new LinkedHashMap<>();
    for (FitWindow window : windows) {
      Map<String, Double> busy = new TreeMap<>();
      double factor = scale.applyAsDouble(window);
      resource
          .busyByUser()
          .forEach(
              (user, meter) ->
                  busy.put(user, factor * meter.busy(window.fromSeconds(), window.toSeconds())));
      if (busy.values().stream().allMatch(Double::isFinite)) {
        rows.put(window, new Row(classes.row(window), busy));
      }
    }
    return new Observations(resource, classes, classes.shares(windows), rows);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The fit over all seconds. */
  DemandFit fit() {
    return fit(new ArrayList<>(rows.keySet()));
  }

  /** The fit over a sample of seconds, of which those that are no evidence here are passed over. */
  DemandFit fit(List<FitWindow> sample) {
    List<Row> chosen = sample.stream().map(rows::get).filter(row -> row != null).toList();
    if (chosen.size() < columns()) {
      chosen = List.copyOf(rows.values());
    }
    Map<String, Double> demands = new TreeMap<>();
    double background = 0;
    double[] predicted = new double[chosen.size()];
    double[] observed = new double[chosen.size()];
    for (String user : resource.busyByUser().keySet()) {
      double[][] matrix = chosen.stream().map(this::regressors).toArray(double[][]::new);
      double[] busy = chosen.stream().mapToDouble(row -> row.busy().get(user)).toArray();
      double[] x = NonNegativeLeastSquares.solve(matrix, busy);
      demands.put(user, demand(x));
      background += resource.hasBackground() ? x[x.length - 1] : 0;
      for (int i = 0; i < busy.length; i++) {
        observed[i] += busy[i];
        predicted[i] += dot(matrix[i], x);
      }
    }
    ResourceModel model =
        new ResourceModel(
            resource.id(),
            resource.soft(),
            resource.unit(),
            resource.capacity(),
            background,
            demands);
    return new DemandFit(model, DemandFit.determination(observed, predicted));
  }

  private int columns() {
    return Math.max(1, classes.names().size()) + (resource.hasBackground() ? 1 : 0);
  }

  /** Requests of each class, and a 1 for the background where there may be one. */
  private double[] regressors(Row row) {
    if (!resource.hasBackground()) {
      return row.requests().clone();
    }
    double[] with = java.util.Arrays.copyOf(row.requests(), row.requests().length + 1);
    with[with.length - 1] = 1;
    return with;
  }

  /** Demand of an average request of the measured mix. */
  private double demand(double[] x) {
    double sum = 0;
    for (int c = 0; c < shares.length; c++) {
      sum += shares[c] * x[c];
    }
    return sum;
  }

  private static double dot(double[] row, double[] x) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * x[i];
    }
    return sum;
  }
}
