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
import java.util.List;

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
        firstShare(resource),
        limit.limitPerSecond().estimate() / knee.xMaxPerSecond().estimate(),
        estimate
            .measured(resource)
            .map(measured -> measured.saturationDuring(plateau))
            .orElseGet(SaturationEvidence::notMeasured));
  }

  /**
   * What request threads have of it where they are in a call of another service is that call's: it
   * is what they wait for.
   */
  private double firstShare(ResourceId resource) {
    double ofThreads =
        resource.type() == ResourceType.DOWNSTREAM
            ? first.share(new ResourceId(resource.box(), ResourceType.REQUEST_THREADS))
            : 0;
    return (first.share(resource) + ofThreads) * (1 - explainedElsewhere(resource));
  }

  /**
   * Likewise of request threads that are in a call of another service, which then is a candidate.
   */
  private boolean isInCall(ResourceId resource) {
    return resource.type() == ResourceType.REQUEST_THREADS
        && estimate.measured().stream()
            .map(MeasuredResource::id)
            .anyMatch(
                other ->
                    other.type() == ResourceType.DOWNSTREAM && other.box().equals(resource.box()));
  }

  /**
   * How sure it is that who holds a resource waits for one that is full, so that the queue before
   * it is a symptom. Of a pool that is told by for how long it is held; of a lock nobody knows
   * that.
   */
  private double explainedElsewhere(ResourceId resource) {
    if (isInCall(resource)) {
      return 1;
    }
    return resource.type().isKnownByItsQueue()
        ? estimate.measured().stream()
            .filter(other -> !other.id().type().isSoft())
            .mapToDouble(other -> estimate.busyShare(other.id(), plateau))
            .filter(Double::isFinite)
            .map(Saturation::explainsQueues)
            .max()
            .orElse(0)
        : 0;
  }
}
