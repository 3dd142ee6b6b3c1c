package dev.headroom.analysis.verdict;

import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.math.MovingBlocks;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.resource.MeasuredResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How likely it is of each resource that it saturates first, by two ways of telling that count
 * alike: the limits fitted to loads below saturation, and for what works rather than is held, how
 * busy it was at the knee itself. By the utilization law the busiest one is the first to saturate;
 * what is held is full of whoever waits for something else.
 */
final class FirstShares {
  private static final int REPLICATES = 400;

  /** Neighbouring seconds share the speed of the machine. */
  private static final int BLOCK_SECONDS = 2;

  /** With fewer, chance decides which was the busiest. */
  private static final int MIN_SECONDS = 3;

  /** Difference of two busy shares that their meters do not tell apart. */
  private static final double ALIKE = 0.01;

  /** Fixed, so that one run always gives one diagnosis. */
  private static final long SEED = 19_640_401L;

  private final Map<ResourceId, Double> shares;

  private FirstShares(Map<ResourceId, Double> shares) {
    this.shares = shares;
  }

  /**
   * @param level the plateaus at the knee's throughput
   */
  static FirstShares of(DemandEstimate estimate, List<Plateau> level) {
    Map<ResourceId, Double> fitted = fitted(estimate);
    List<MeasuredResource> working =
        estimate.measured().stream()
            .filter(one -> !one.id().type().isSoft() && fitted.containsKey(one.id()))
            .toList();
    Map<ResourceId, Double> busiest = busiest(working, level);
    double ofWorking = working.stream().mapToDouble(one -> fitted.get(one.id())).sum();
    double told = busiest.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<ResourceId, Double> both = new HashMap<>(fitted);
    busiest.forEach(
        (id, share) -> both.put(id, fitted.get(id) * (1 - told / 2) + ofWorking * share / 2));
    return new FirstShares(both);
  }

  /** 0 … 1; 0 for one of which nothing is known. */
  double share(ResourceId resource) {
    return shares.getOrDefault(resource, 0.0);
  }

  /** Of the replicates in which it has the lowest limit. */
  private static Map<ResourceId, Double> fitted(DemandEstimate estimate) {
    Map<ResourceId, Double> shares = new HashMap<>();
    estimate.model().stations().forEach(station -> shares.put(station.id(), 0.0));
    double one = 1.0 / estimate.replicates().size();
    estimate
        .replicates()
        .forEach(
            replicate ->
                replicate
                    .first()
                    .map(Station::id)
                    .ifPresent(id -> shares.merge(id, one, Double::sum)));
    return shares;
  }

  /**
   * Of the replicates of the knee's seconds those in which its busy share is clearly the greatest;
   * empty where there is nothing to compare or too few seconds were recorded of all.
   */
  private static Map<ResourceId, Double> busiest(
      List<MeasuredResource> resources, List<Plateau> level) {
    List<double[]> seconds =
        level.stream().flatMap(plateau -> seconds(resources, plateau).stream()).toList();
    if (resources.size() < 2 || seconds.size() < MIN_SECONDS) {
      return Map.of();
    }
    SplittableRandom random = new SplittableRandom(SEED);
    Map<ResourceId, Double> shares = new HashMap<>();
    resources.forEach(resource -> shares.put(resource.id(), 0.0));
    for (int i = 0; i < REPLICATES; i++) {
      busiest(MovingBlocks.sample(seconds, BLOCK_SECONDS, random))
          .ifPresent(
              index -> shares.merge(resources.get(index).id(), 1.0 / REPLICATES, Double::sum));
    }
    return shares;
  }

  /** Busy shares by second, without the seconds in which one is not known. */
  private static List<double[]> seconds(List<MeasuredResource> resources, Plateau plateau) {
    List<double[]> seconds = new ArrayList<>();
    for (double t = plateau.usedFromSeconds(); t + 1 <= plateau.endSeconds(); t++) {
      double from = t;
      double[] busy =
          resources.stream()
              .mapToDouble(one -> one.total().busy(from, from + 1) / one.capacity())
              .toArray();
      if (Arrays.stream(busy).allMatch(Double::isFinite)) {
        seconds.add(busy);
      }
    }
    return seconds;
  }

  /** Empty where the two busiest cannot be told apart. */
  private static OptionalInt busiest(List<double[]> sample) {
    double[] means = new double[sample.get(0).length];
    for (double[] second : sample) {
      Arrays.setAll(means, i -> means[i] + second[i] / sample.size());
    }
    int busiest = IntStream.range(0, means.length).reduce(0, (a, b) -> means[b] > means[a] ? b : a);
    double[] sorted = Arrays.stream(means).sorted().toArray();
    boolean tie = sorted[sorted.length - 1] - sorted[sorted.length - 2] < ALIKE;
    return tie ? OptionalInt.empty() : OptionalInt.of(busiest);
  }
}
