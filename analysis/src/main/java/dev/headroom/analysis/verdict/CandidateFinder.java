package dev.headroom.analysis.verdict;

import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.Saturation;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.SaturationEvidence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Gathers what speaks for and against each resource that might bind. */
final class CandidateFinder {
  /** Share of the knee's throughput from which another plateau shows the same. */
  private static final double LEVEL = 0.9;

  private final DemandEstimate estimate;
  private final Knee knee;
  private final Plateau plateau;
  private final FirstShares first;

  private CandidateFinder(
      DemandEstimate estimate, Knee knee, Plateau plateau, List<Plateau> plateaus) {
    this.estimate = estimate;
    this.knee = knee;
    this.plateau = plateau;
    this.first = FirstShares.of(estimate, level(plateau, plateaus));
  }

  /**
   * The resources of a ladder that may bind.
   *
   * @param knee the most that was seen
   * @param plateau the plateau that showed it
   * @param plateaus all of the run
   */
  static List<Candidate> find(
      DemandEstimate estimate,
      List<ResourceLimit> ladder,
      Knee knee,
      Plateau plateau,
      List<Plateau> plateaus) {
    CandidateFinder finder = new CandidateFinder(estimate, knee, plateau, plateaus);
    return ladder.stream()
        // What is full without any request does not tell of itself whether it limits them.
        .filter(limit -> !limit.filledByBackground())
        .map(finder::candidate)
        .toList();
  }

  /** The plateaus of the same load model on which throughput was as high. */
  private static List<Plateau> level(Plateau plateau, List<Plateau> plateaus) {
    List<Plateau> level =
        plateaus.stream()
            .filter(p -> p.phase() == plateau.phase())
            .filter(p -> p.throughputPerSecond() >= LEVEL * plateau.throughputPerSecond())
            .toList();
    return level.isEmpty() ? List.of(plateau) : level;
  }

  private Candidate candidate(ResourceLimit limit) {
    ResourceId resource = limit.resource();
    double busy = estimate.busyShare(resource, plateau);
    return new Candidate(
        limit,
        Double.isNaN(busy) ? 0 : busy,
        first(resource),
        limit.limitPerSecond().estimate() / knee.xMaxPerSecond().estimate(),
        estimate
            .measured(resource)
            .map(measured -> measured.saturationDuring(plateau))
            .orElseGet(SaturationEvidence::notMeasured));
  }

  /** Its chance, but for what something else explains. */
  private double first(ResourceId resource) {
    return whole(resource) * (1 - explainedElsewhere(resource));
  }

  /** Its chance, and those of others whose queues it explains. */
  private double whole(ResourceId resource) {
    double others =
        estimate.measured().stream()
            .map(MeasuredResource::id)
            .filter(other -> explaining(other).filter(resource::equals).isPresent())
            .mapToDouble(other -> whole(other) * explainedElsewhere(other))
            .sum();
    return first.share(resource) + others;
  }

  /**
   * What may explain the queue before another resource: of request threads the call that they are
   * in, which then is a candidate; else the busiest of the resources that work. Of calls themselves
   * only what is not elsewhere.
   */
  private Optional<ResourceId> explaining(ResourceId resource) {
    boolean isCall = resource.type() == ResourceType.DOWNSTREAM;
    Optional<ResourceId> call = call(resource);
    return call.isPresent() || !isCall && !resource.type().isKnownByItsQueue()
        ? call
        : busiest(
            other ->
                !other.type().isSoft() && !(isCall && other.type() == ResourceType.DOWNSTREAM));
  }

  private Optional<ResourceId> call(ResourceId resource) {
    return resource.type() == ResourceType.REQUEST_THREADS
        ? busiest(
            other -> other.type() == ResourceType.DOWNSTREAM && other.box().equals(resource.box()))
        : Optional.empty();
  }

  private Optional<ResourceId> busiest(Predicate<ResourceId> which) {
    return estimate.measured().stream()
        .map(MeasuredResource::id)
        .filter(which)
        .filter(other -> Double.isFinite(estimate.busyShare(other, plateau)))
        .max(Comparator.comparingDouble(other -> estimate.busyShare(other, plateau)));
  }

  /**
   * How sure it is that who holds a resource waits for one that is full, so that the queue before
   * it is a symptom. Of a pool that is told by for how long it is held; of a lock nobody knows
   * that. Threads that get no CPU read the answers to their calls late, too.
   */
  private double explainedElsewhere(ResourceId resource) {
    return call(resource).isPresent()
        ? 1
        : explaining(resource)
            .map(other -> Saturation.explainsQueues(estimate.busyShare(other, plateau)))
            .orElse(0.0);
  }
}
