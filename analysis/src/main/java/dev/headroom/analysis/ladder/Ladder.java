package dev.headroom.analysis.ladder;

import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.diagnosis.Interval;
import dev.headroom.analysis.diagnosis.LadderRung;
import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.model.ResourceModel;
import dev.headroom.analysis.model.SystemModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Puts the fitted resources in the order in which they saturate. */
public final class Ladder {
  /** Half width of an interval, over the estimate, beyond which a bar has no place in the order. */
  private static final double WIDEST = 0.35;

  /** R² below which throughput does not explain how busy a resource is. */
  private static final double LEAST_DETERMINATION = 0.5;

  /** Users below this share are left out of the short phrase. */
  private static final double LEAST_SHARE = 0.02;

  private Ladder() {}

  /**
   * The rungs, the first to saturate first, those that cannot be placed last. Resources that
   * requests do not use have none, unless something else fills them: what requests cost there
   * cannot be seen then.
   *
   * @param knee the plateau whose saturation evidence is shown
   * @param reference the plateau at whose throughput utilization is given
   */
  public static List<LadderRung> of(DemandEstimate estimate, Plateau knee, Plateau reference) {
    List<LadderRung> rungs = new ArrayList<>();
    for (ResourceModel resource : estimate.model().resources()) {
      if (Double.isFinite(resource.limitPerSecond()) || resource.isFullOfBackground()) {
        rungs.add(rung(estimate, resource, knee, reference));
      }
    }
    rungs.sort(
        Comparator.comparing((LadderRung rung) -> !rung.placed())
            .thenComparingDouble(rung -> rung.limitPerSecond().estimate()));
    return rungs;
  }

  private static LadderRung rung(
      DemandEstimate estimate, ResourceModel resource, Plateau knee, Plateau reference) {
    boolean filled = !Double.isFinite(resource.limitPerSecond()) || resource.limitPerSecond() <= 0;
    Interval limit =
        filled ? Interval.exactly(0) : interval(estimate, resource, ResourceModel::limitPerSecond);
    Interval demand = interval(estimate, resource, ResourceModel::demand);
    // At low load a held resource is hardly used, and what little varies is chance.
    boolean explained =
        resource.soft()
            || estimate.determination().getOrDefault(resource.id(), 0.0) >= LEAST_DETERMINATION;
    return new LadderRung(
        resource.id(),
        resource.soft(),
        limit,
        demand,
        resource.capacity(),
        resource.unit(),
        resource.background(),
        utilization(estimate, resource, reference),
        evidence(estimate, resource, knee, filled),
        explained && !filled && limit.relativeHalfWidth() <= WIDEST,
        share(resource));
  }

  private static Interval interval(
      DemandEstimate estimate, ResourceModel resource, ToDoubleFunction<ResourceModel> value) {
    double[] replicates = each(estimate.replicates(), resource, value);
    return Quantiles.interval(value.applyAsDouble(resource), replicates);
  }

  private static double[] each(
      List<SystemModel> replicates, ResourceModel of, ToDoubleFunction<ResourceModel> value) {
    return replicates.stream()
        .flatMap(replicate -> replicate.find(of.id()).stream())
        .mapToDouble(value)
        .toArray();
  }

  /**
   * As measured, where it is worked by. What is held waits for others too, so that only its demand
   * tells how much of it a throughput needs.
   */
  private static double utilization(
      DemandEstimate estimate, ResourceModel resource, Plateau reference) {
    double needed = resource.background() + resource.demand() * reference.throughputPerSecond();
    double measured = resource.soft() ? Double.NaN : estimate.busyShare(resource.id(), reference);
    return Double.isNaN(measured) ? needed / resource.capacity() : measured;
  }

  private static Optional<String> evidence(
      DemandEstimate estimate, ResourceModel resource, Plateau knee, boolean fullOfBackground) {
    Optional<String> own =
        estimate.measured(resource.id()).flatMap(measured -> measured.saturationDuring(knee));
    if (!fullOfBackground) {
      return own;
    }
    String cost = resource.demand() > 0 ? "" : ", no request cost measured";
    return Optional.of("full of background" + cost + own.map(text -> "; " + text).orElse(""));
  }

  private static Optional<String> share(ResourceModel resource) {
    double total = resource.demand();
    if (resource.demandByUser().size() < 2 || total <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        resource.demandByUser().entrySet().stream()
            .filter(entry -> entry.getValue() >= LEAST_SHARE * total)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(
                entry ->
                    String.format(
                        Locale.ROOT, "%s %.0f %%", entry.getKey(), 100 * entry.getValue() / total))
            .collect(Collectors.joining(", ")));
  }
}
