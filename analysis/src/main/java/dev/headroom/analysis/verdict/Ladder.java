package dev.headroom.analysis.verdict;

import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.math.Quantiles;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/** Puts the fitted resources in the order in which they saturate; the only place that does. */
public final class Ladder {
  /** Half width of an interval, over the estimate, beyond which a bar has no place in the order. */
  private static final double MAX_RELATIVE_HALF_WIDTH = 0.35;

  /** R² below which throughput does not explain how busy a resource is. */
  private static final double MIN_R_SQUARED = 0.5;

  private final DemandEstimate estimate;
  private final Plateau knee;
  private final Plateau reference;

  private Ladder(DemandEstimate estimate, Plateau knee, Plateau reference) {
    this.estimate = estimate;
    this.knee = knee;
    this.reference = reference;
  }

  /**
   * The limits, the first to saturate first, those that cannot be placed last. Resources that
   * requests do not use have none, unless something else fills them: what requests cost there
   * cannot be seen then.
   *
   * @param knee the plateau whose saturation evidence is shown
   * @param reference the plateau at whose throughput utilization is given
   */
  public static List<ResourceLimit> of(DemandEstimate estimate, Plateau knee, Plateau reference) {
    Ladder ladder = new Ladder(estimate, knee, reference);
    SystemModel model = estimate.model();
    return model.stations().stream()
        .filter(s -> Double.isFinite(model.limitPerSecond(s)) || s.isFullOfBackground())
        .map(ladder::limit)
        .sorted(
            Comparator.comparing((ResourceLimit limit) -> !limit.placed())
                .thenComparingDouble(limit -> limit.limitPerSecond().estimate()))
        .toList();
  }

  /** The same with the verdict's resource on top, even where its interval is too wide to place. */
  public static List<ResourceLimit> bindingFirst(List<ResourceLimit> limits, Verdict verdict) {
    List<ResourceLimit> ordered = new ArrayList<>(limits);
    ordered.sort(
        Comparator.comparing(limit -> verdict.full().filter(limit.resource()::equals).isEmpty()));
    return ordered;
  }

  private ResourceLimit limit(Station station) {
    double perSecond = estimate.model().limitPerSecond(station);
    boolean filled = !Double.isFinite(perSecond) || perSecond <= 0;
    Interval limit = filled ? Interval.exactly(0) : interval(station, SystemModel::limitPerSecond);
    // At low load a held resource is hardly used, and what little varies is chance.
    boolean explained =
        station.id().type().isSoft()
            || estimate.rSquared().getOrDefault(station.id(), 0.0) >= MIN_R_SQUARED;
    return new ResourceLimit(
        station.id(),
        limit,
        interval(station, SystemModel::demandPerRequest),
        station.capacity(),
        station.background(),
        utilization(station),
        saturation(station),
        explained && !filled && limit.relativeHalfWidth() <= MAX_RELATIVE_HALF_WIDTH,
        shares(station));
  }

  private Interval interval(Station station, ToDoubleBiFunction<SystemModel, Station> value) {
    double[] replicates =
        estimate.replicates().stream()
            .flatMap(
                model -> model.find(station.id()).map(s -> value.applyAsDouble(model, s)).stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    return Quantiles.interval(value.applyAsDouble(estimate.model(), station), replicates);
  }

  /**
   * As measured, where it is worked by. What is held waits for others too, so that only its demand
   * tells how much of it a throughput needs.
   */
  private double utilization(Station station) {
    double needed =
        station.background()
            + estimate.model().demandPerRequest(station) * reference.throughputPerSecond();
    double measured =
        station.id().type().isSoft() ? Double.NaN : estimate.busyShare(station.id(), reference);
    return Double.isNaN(measured) ? needed / station.capacity() : measured;
  }

  private List<Quantity> saturation(Station station) {
    return estimate
        .measured(station.id())
        .map(measured -> measured.saturationDuring(knee).figuresIfSaturated())
        .orElse(List.of());
  }

  private Map<String, Double> shares(Station station) {
    Map<String, Double> demands =
        new TreeMap<>(station.demands().byConsumer(estimate.model().mix()));
    double total = estimate.model().demandPerRequest(station);
    if (demands.size() < 2 || total <= 0) {
      return Map.of();
    }
    demands.replaceAll((consumer, demand) -> demand / total);
    return demands;
  }
}
