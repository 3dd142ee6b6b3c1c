package dev.headroom.analysis.demand;

import dev.headroom.analysis.model.ResourceModel;
import java.util.ArrayList;
import java.util.Arrays;
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
  /** Utilization from which a resource counts as saturated in a second. */
  private static final double SATURATED = 0.9;

  /** Seconds of saturation from which the demand there can be told from that of a setup. */
  private static final int LEAST_SATURATED = 5;

  /**
   * One second.
   *
   * @param requests per second of each class
   * @param setups requests per second that find the resource idle, as far as they come at random
   * @param busy amount by user
   */
  private record Row(double[] requests, double setups, Map<String, Double> busy) {
    boolean isSaturated(double capacity) {
      double total = busy.values().stream().mapToDouble(Double::doubleValue).sum();
      return total >= SATURATED * capacity;
    }
  }

  private final MeasuredResource resource;
  private final RequestClasses classes;
  private final double[] shares;
  private final Map<FitWindow, Row> rows;
  private final boolean hasSetup;

  private Observations(
      MeasuredResource resource,
      RequestClasses classes,
      double[] shares,
      Map<FitWindow, Row> rows) {
    this.resource = resource;
    this.classes = classes;
    this.shares = shares;
    this.rows = rows;
    long saturated =
        rows.values().stream().filter(row -> row.isSaturated(resource.capacity())).count();
    this.hasSetup = resource.hasBackground() && saturated >= LEAST_SATURATED;
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
        rows.put(window, new Row(classes.row(window), window.ok() * idle(resource, window), busy));
      }
    }
    return new Observations(resource, classes, classes.shares(windows), rows);
  }

  /** NaN, where it is not known, counts as never idle: as if nothing were known of setups. */
  private static double idle(MeasuredResource resource, FitWindow window) {
    double share = resource.idle().busy(window.fromSeconds(), window.toSeconds());
    return share > 0 ? Math.min(1, share) : 0;
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
      background += resource.hasBackground() ? x[shares.length] : 0;
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
    return shares.length + (resource.hasBackground() ? 1 : 0) + (hasSetup ? 1 : 0);
  }

  /**
   * Requests of each class, a 1 for the background where there may be one, and the requests that
   * find the resource idle: such a request wakes threads and meets cold caches, which one in a
   * crowd does not (P. D. Welch, "On a Generalized M/G/1 Queuing Process in Which the First
   * Customer of Each Busy Period Receives Exceptional Service", Operations Research 12, 1964).
   * Without it the fit takes that work for background. Where the resource was never seen saturated,
   * the two kinds of requests cannot be told apart.
   */
  private double[] regressors(Row row) {
    double[] regressors = Arrays.copyOf(row.requests(), columns());
    if (resource.hasBackground()) {
      regressors[shares.length] = 1;
    }
    if (hasSetup) {
      regressors[shares.length + 1] = row.setups();
    }
    return regressors;
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
