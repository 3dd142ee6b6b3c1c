package dev.headroom.analysis.remedy;

import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.math.Quantiles;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.promise.TrackRecord;
import dev.headroom.run.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * What each remedy will gain, the best first: its effect on the system, the ladder solved again,
 * and the ratio of the two limits applied to the throughput that was measured. The ratio cancels
 * what the model and the measurement see differently, such as a scheduler that never hands out all
 * of a quota.
 */
public final class RemedyRanking {
  /** Gain below which a remedy is not worth its line. */
  private static final double MIN_GAIN = 0.03;

  private static final long SEED = 5_081_957L;

  private final SystemModel model;
  private final List<SystemModel> replicates;
  private final Interval measured;
  private final double drift;
  private final ResponseForecasts forecasts;
  private final TrackRecord past;

  private RemedyRanking(
      SystemModel model,
      List<SystemModel> replicates,
      Interval measured,
      double drift,
      ResponseForecasts forecasts,
      TrackRecord past) {
    this.model = model;
    this.replicates = replicates;
    this.measured = measured;
    this.drift = drift;
    this.forecasts = forecasts;
    this.past = past;
  }

  /**
   * @param full the resource of the model that binds
   * @param bottleneck to be treated: that one, or what keeps it full
   * @param findings about it
   * @param estimate whose replicates give the intervals
   * @param knee what was measured as the most
   * @param plateaus of the load, with that of the knee
   * @param past promises and what came of them
   */
  public static List<RemedyProposal> of(
      DemandEstimate estimate,
      ResourceId full,
      ResourceId bottleneck,
      Findings findings,
      Knee knee,
      List<Plateau> plateaus,
      Optional<Goal> goal,
      TrackRecord past) {
    Plateau highest =
        plateaus.stream().filter(p -> p.name().equals(knee.from())).findFirst().orElseThrow();
    UnaryOperator<SystemModel> asJudged =
        model -> BindingFirst.of(model, full, id -> estimate.busyShare(id, highest));
    SystemModel model = asJudged.apply(estimate.model());
    List<SystemModel> replicates = estimate.replicates().stream().map(asJudged).toList();
    Interval xMax = knee.xMaxPerSecond();
    UnderLoad load = new UnderLoad(estimate.loaded(), full);
    // Another one than that of the noise, which would take back what this one does.
    SplittableRandom random = new SplittableRandom(~SEED);
    RemedyRanking ranking =
        new RemedyRanking(
            load.likely(model),
            replicates.stream().map(one -> load.possible(one, random)).toList(),
            xMax,
            estimate.drift(full),
            ResponseForecasts.of(model, replicates, xMax.estimate(), plateaus, goal),
            past);
    List<RemedyProposal> proposals = new ArrayList<>();
    for (Remedy remedy : Remedies.all()) {
      remedy
          .propose(ranking.model, bottleneck, findings)
          .map(effect -> ranking.proposal(remedy, effect))
          .filter(RemedyRanking::isWorthALine)
          .ifPresent(proposals::add);
    }
    proposals.sort(new Preference(goal));
    return List.copyOf(proposals);
  }

  private static boolean isWorthALine(RemedyProposal proposal) {
    return proposal
        .limitAfter()
        .map(after -> after.estimate() > (1 + MIN_GAIN) * proposal.limitBefore().estimate())
        .orElse(true);
  }

  private RemedyProposal proposal(Remedy remedy, RemedyEffect effect) {
    Optional<Interval> after =
        effect
            .effect()
            // Where background alone fills something, no ratio tells how a change would do.
            .filter(change -> model.limitPerSecond() > 0)
            .map(change -> limitAfter(remedy, change));
    return new RemedyProposal(
        remedy.id(),
        effect.parameters(),
        effect.pricePerHour(),
        measured,
        after,
        effect.effect().map(e -> e.apply(model)).flatMap(SystemModel::first).map(Station::id),
        after.flatMap(limit -> forecasts.after(effect.effect().orElseThrow(), limit.estimate())),
        effect.values());
  }

  /**
   * What is measured after a change differs from this run also by the machine's drift, on either
   * side of the ratio: √2 times the standard deviation of one side; and by what a request costs
   * beyond the loads that were seen.
   */
  private Interval limitAfter(Remedy remedy, UnaryOperator<SystemModel> effect) {
    SplittableRandom random = new SplittableRandom(SEED);
    double gain = gain(effect, model);
    double missPerGain = past.missPerGain(remedy.id(), remedy.missPerGain());
    double extrapolation = missPerGain * Math.log(Math.max(1, gain));
    double spread = Math.hypot(Math.sqrt(2) * drift, extrapolation);
    double[] limits =
        replicates.stream()
            .mapToDouble(
                replicate ->
                    measured.estimate()
                        * gain(effect, replicate)
                        * Math.exp(spread * random.nextGaussian()))
            .toArray();
    return Quantiles.interval(measured.estimate() * gain, limits);
  }

  private static double gain(UnaryOperator<SystemModel> effect, SystemModel model) {
    return effect.apply(model).limitPerSecond() / model.limitPerSecond();
  }
}
