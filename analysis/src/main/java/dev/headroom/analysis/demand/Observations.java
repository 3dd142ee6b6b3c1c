package dev.headroom.analysis.demand;

import dev.headroom.analysis.math.NonNegativeLeastSquares;
import dev.headroom.analysis.model.Demands;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.Saturation;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.resource.MeasuredResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How busy one resource was in each second that is evidence for its demand, looked up once, so that
 * many samples of those seconds can be fitted.
 */
final class Observations {
  /** Seconds of saturation from which the demand can be told from the cost of starts. */
  private static final int MIN_SATURATED = 5;

  /** Seconds without requests from which the background can be told from the cost of starts. */
  private static final int MIN_QUIET = 3;

  private static final int START_COLUMNS = 2;
  private static final double HALF = 0.5;

  /**
   * One second.
   *
   * @param requests per second of each class
   * @param idle share of it in which the resource waits for requests; 0 without any
   * @param busy amount by consumer
   */
  private record Row(double[] requests, double idle, Map<String, Double> busy) {
    double perSecond() {
      return Arrays.stream(requests).sum();
    }

    double total() {
      return busy.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  private final MeasuredResource resource;
  private final RequestClasses classes;
  private final Map<FitWindow, Row> rows;
  private final boolean hasStarts;

  private Observations(
      MeasuredResource resource, RequestClasses classes, Map<FitWindow, Row> rows) {
    this.resource = resource;
    this.classes = classes;
    this.rows = rows;
    this.hasStarts = resource.hasBackground() && showsBothEnds();
  }

  /** Whether there are seconds enough both without load and at saturation. */
  private boolean showsBothEnds() {
    double saturated =
        Saturation.fullFrom(resource.id().type(), resource.capacity()) * resource.capacity();
    return rows.values().stream().filter(row -> row.perSecond() == 0).count() >= MIN_QUIET
        && rows.values().stream().filter(row -> row.total() >= saturated).count() >= MIN_SATURATED;
  }

  /**
   * @param windows that are evidence; those in which a meter has a gap are left out
   */
  static Observations of(MeasuredResource resource, List<FitWindow> windows) {
    RequestClasses classes = RequestClasses.of(windows);
    Map<FitWindow, Row> rows = new LinkedHashMap<>();
    for (FitWindow window : windows) {
      Map<String, Double> busy = new TreeMap<>();
      resource
          .byConsumer()
          .forEach(
              (consumer, meter) ->
                  busy.put(consumer, meter.busy(window.fromSeconds(), window.toSeconds())));
      if (busy.values().stream().allMatch(Double::isFinite)) {
        rows.put(window, new Row(classes.row(window), idle(resource, window), busy));
      }
    }
    return new Observations(resource, classes, rows);
  }

  /** Where it is not known, as if it were never idle: then nothing is known of starts. */
  private static double idle(MeasuredResource resource, FitWindow window) {
    if (window.ok() == 0) {
      return 0;
    }
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
    double[][] matrix = chosen.stream().map(this::regressors).toArray(double[][]::new);
    Map<String, Map<String, Double>> demands = new TreeMap<>();
    double background = 0;
    double[] predicted = new double[chosen.size()];
    double[] observed = new double[chosen.size()];
    for (String consumer : resource.byConsumer().keySet()) {
      double[] busy = chosen.stream().mapToDouble(row -> row.busy().get(consumer)).toArray();
      double[] x = NonNegativeLeastSquares.solve(matrix, busy);
      classes.demands(x).forEach((c, d) -> into(demands, c).put(consumer, d));
      background += resource.hasBackground() ? x[classes.columns()] : 0;
      for (int i = 0; i < busy.length; i++) {
        observed[i] += busy[i];
        predicted[i] += dot(matrix[i], x);
      }
    }
    return new DemandFit(
        new Station(resource.id(), resource.capacity(), background, new Demands(demands)),
        DemandFit.rSquared(observed, predicted));
  }

  /**
   * What a request costs of a CPU that is never idle, over what it cost of this one, in a sample of
   * seconds: the cost of starts told from that of requests by how it falls as the CPU is less idle.
   * Empty where nothing does.
   */
  OptionalDouble withoutStarts(List<FitWindow> sample) {
    List<Row> chosen = sample.stream().map(rows::get).filter(row -> row != null).toList();
    boolean isTold =
        resource.hasBackground()
            && chosen.stream().filter(row -> row.perSecond() == 0).count() >= MIN_QUIET
            && chosen.size() > columns() + 1
            && chosen.stream().filter(Observations::isBusy).count() >= MIN_SATURATED;
    if (!isTold) {
      return OptionalDouble.empty();
    }
    double[][] plain = chosen.stream().map(this::regressors).toArray(double[][]::new);
    double[][] starts =
        chosen.stream()
            .map(row -> withColumn(regressors(row), row.perSecond() * row.idle()))
            .toArray(double[][]::new);
    double seen = 0;
    double under = 0;
    for (String consumer : resource.byConsumer().keySet()) {
      double[] busy = chosen.stream().mapToDouble(row -> row.busy().get(consumer)).toArray();
      double[] asSeen = NonNegativeLeastSquares.solve(plain, busy);
      double[] apart = NonNegativeLeastSquares.solve(starts, busy);
      for (Row row : chosen) {
        seen += dot(row.requests(), asSeen);
        under += dot(row.requests(), apart);
      }
    }
    return seen > 0 ? OptionalDouble.of(under / seen) : OptionalDouble.empty();
  }

  /** Whether the way from there to a resource without idle time is no longer than that so far. */
  private static boolean isBusy(Row row) {
    return row.perSecond() > 0 && row.idle() <= HALF;
  }

  private static double[] withColumn(double[] row, double value) {
    double[] longer = Arrays.copyOf(row, row.length + 1);
    longer[row.length] = value;
    return longer;
  }

  /** Whether the fit has the cost of starts apart from that of requests. */
  boolean tellsStarts() {
    return hasStarts;
  }

  double capacity() {
    return resource.capacity();
  }

  ResourceId id() {
    return resource.id();
  }

  private static Map<String, Double> into(
      Map<String, Map<String, Double>> demands, String requestClass) {
    return demands.computeIfAbsent(requestClass, key -> new TreeMap<>());
  }

  private int columns() {
    return classes.columns() + (resource.hasBackground() ? 1 : 0) + (hasStarts ? START_COLUMNS : 0);
  }

  /**
   * Requests of each class, a 1 for the background where there may be one, and what a busy period
   * costs to start: it wakes threads and meets cold caches, which a request under load does not (P.
   * D. Welch, "On a Generalized M/G/1 Queuing Process in Which the First Customer of Each Busy
   * Period Receives Exceptional Service", Operations Research 12, 1964). Busy periods are as many
   * as requests that find the resource idle, where each comes alone; as many as an injector's or a
   * timer's ticks in the idle time, where they come in batches. Both columns vanish at saturation
   * and without load; without them the fit takes starts for background. Where either end was not
   * seen, starts cannot be told from demand or background, and count as those.
   */
  private double[] regressors(Row row) {
    double[] regressors = Arrays.copyOf(row.requests(), columns());
    if (resource.hasBackground()) {
      regressors[classes.columns()] = 1;
    }
    if (hasStarts) {
      regressors[classes.columns() + 1] = row.perSecond() * row.idle();
      regressors[classes.columns() + 2] = row.idle();
    }
    return regressors;
  }

  private static double dot(double[] row, double[] x) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * x[i];
    }
    return sum;
  }
}
