package dev.headroom.analysis.remedy;

import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Interval;
import dev.headroom.analysis.diagnosis.Knee;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.ladder.Quantiles;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.analysis.model.ResourceModel;
import dev.headroom.analysis.model.SystemModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * What each remedy will gain: its effect on the system's demands and capacities, the ladder solved
 * again, and the ratio of the two limits applied to the throughput that was measured. The ratio
 * cancels what the model and the measurement see differently, such as a scheduler that never hands
 * out all of a quota.
 *
 * @param proposals the best first
 */
public record Prognosis(List<RemedyProposal> proposals) {
  /** Gain below which a remedy is not worth its line. */
  private static final double LEAST_GAIN = 0.03;

  /**
   * Standard deviation of the logarithm of an unchanged system's limit from one run to the next on
   * a shared machine; measured by the repeats in docs/ACCURACY.md.
   */
  private static final double DRIFT = 0.05;

  private static final long SEED = 5_081_957L;

  public Prognosis {
    proposals = List.copyOf(proposals);
  }

  /**
   * @param verdict whose bottleneck is to be treated; other kinds have no remedies
   * @param cause the strongest found
   * @param estimate whose replicates give the intervals
   */
  public static Prognosis of(
      Evidence evidence,
      Verdict verdict,
      Optional<Cause> cause,
      Knee knee,
      DemandEstimate estimate) {
    if (verdict.kind() != Verdict.Kind.BOTTLENECK) {
      return new Prognosis(List.of());
    }
    ResourceId bottleneck = verdict.resource().orElseThrow();
    UnaryOperator<SystemModel> asJudged =
        model -> BindingFirst.of(model, bottleneck, id -> estimate.busyShare(id, evidence.knee()));
    Evidence judged = evidence.with(asJudged.apply(evidence.model()));
    List<SystemModel> replicates = estimate.replicates().stream().map(asJudged).toList();
    List<RemedyProposal> proposals = new ArrayList<>();
    for (Remedy remedy : Remedies.all()) {
      remedy
          .propose(judged, bottleneck, cause)
          .map(treatment -> proposal(remedy, treatment, judged.model(), knee, replicates))
          .filter(Prognosis::isWorthALine)
          .ifPresent(proposals::add);
    }
    proposals.sort(new Preference(evidence.run().manifest().goal()));
    return new Prognosis(proposals);
  }

  private static boolean isWorthALine(RemedyProposal proposal) {
    return proposal
        .limitAfter()
        .map(after -> after.estimate() > (1 + LEAST_GAIN) * proposal.limitBefore().estimate())
        .orElse(true);
  }

  private static RemedyProposal proposal(
      Remedy remedy,
      Treatment treatment,
      SystemModel model,
      Knee knee,
      List<SystemModel> replicates) {
    Optional<SystemModel> after = treatment.effect().map(effect -> effect.apply(model));
    return new RemedyProposal(
        remedy.id(),
        treatment.parameters(),
        treatment.title(),
        treatment.reason(),
        treatment.givesUp(),
        treatment.pricePerHour(),
        knee.xMaxPerSecond(),
        treatment
            .effect()
            // Where background alone fills something, no ratio tells how a change would do.
            .filter(effect -> model.limitPerSecond() > 0)
            .map(effect -> limitAfter(effect, model, knee, replicates)),
        after.flatMap(SystemModel::first).map(ResourceModel::id),
        treatment.basis());
  }

  private static Interval limitAfter(
      UnaryOperator<SystemModel> effect,
      SystemModel model,
      Knee knee,
      List<SystemModel> replicates) {
    double measured = knee.xMaxPerSecond().estimate();
    SplittableRandom random = new SplittableRandom(SEED);
    double[] limits =
        replicates.stream()
            .mapToDouble(
                replicate ->
                    measured
                        * gain(effect, replicate)
                        * Math.exp(Math.sqrt(2) * DRIFT * random.nextGaussian()))
            .toArray();
    return Quantiles.interval(measured * gain(effect, model), limits);
  }

  private static double gain(UnaryOperator<SystemModel> effect, SystemModel model) {
    return effect.apply(model).limitPerSecond() / model.limitPerSecond();
  }
}
