package dev.headroom.analysis.verdict;

import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.DoubtCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.response.Stall;
import dev.headroom.run.RecordedRun;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides which resource binds. */
public final class VerdictFinder {
  /** Probability below which the evidence does not decide. */
  private static final double MIN_PROBABILITY = 0.6;

  /** Weight of "something that nobody measured", beside the weights of the candidates. */
  private static final double UNKNOWN = 0.03;

  /** Probability that another resource binds from which on it is told. */
  private static final double WORTH_A_WORD = 0.02;

  private static final List<Remark<AdviceCode>> MEND = List.of(Remark.of(AdviceCode.MEND_FAILURE));

  private final RecordedRun run;
  private final DemandEstimate estimate;
  private final List<ResourceLimit> ladder;
  private final Knee knee;
  private final Plateau plateau;
  private final List<Stall> stalls;
  private final List<Candidate> candidates;

  private VerdictFinder(
      RecordedRun run,
      DemandEstimate estimate,
      List<ResourceLimit> ladder,
      Knee knee,
      Plateau plateau,
      List<Plateau> plateaus,
      List<Stall> stalls) {
    this.run = run;
    this.estimate = estimate;
    this.ladder = ladder;
    this.knee = knee;
    this.plateau = plateau;
    this.stalls = stalls;
    this.candidates = CandidateFinder.find(estimate, ladder, knee, plateau, plateaus);
  }

  /**
   * The verdict, still without its cause.
   *
   * @param knee the most that was seen
   * @param plateau the plateau that showed it
   * @param plateaus all of the run
   * @param stalls of the target
   */
  public static Verdict find(
      RecordedRun run,
      DemandEstimate estimate,
      List<ResourceLimit> ladder,
      Knee knee,
      Plateau plateau,
      List<Plateau> plateaus,
      List<Stall> stalls) {
    return new VerdictFinder(run, estimate, ladder, knee, plateau, plateaus, stalls).find(plateaus);
  }

  private Verdict find(List<Plateau> plateaus) {
    MachineGuard machine = MachineGuard.of(run, plateau, candidates);
    return FailureGuard.gone(run, plateaus)
        .map(this::failed)
        // Before the injector, for it also makes that late.
        .or(machine::disturbed)
        .or(() -> InjectorGuard.limited(run, plateau, candidates))
        .or(() -> InjectorGuard.failed(run, plateaus))
        .or(machine::tooSmall)
        .or(() -> FailureGuard.failed(run, plateaus).map(this::failed))
        .or(this::notReached)
        .orElseGet(this::likeliest);
  }

  /** That the target failed, and what bound until then where that was seen. */
  private Verdict failed(Remark<ReasonCode> how) {
    return Optional.of(likeliest())
        .filter(until -> sawLimit() && until.kind() == Verdict.Kind.BOTTLENECK)
        .map(
            until ->
                new Verdict(
                    Verdict.Kind.TARGET_FAILED,
                    until.resource(),
                    until.process(),
                    Optional.empty(),
                    until.probability(),
                    how.value("limit", until.reason().value("limit"), "req/s"),
                    MEND))
        .orElseGet(() -> onlyFailed(how));
  }

  private static Verdict onlyFailed(Remark<ReasonCode> how) {
    return Verdict.without(Verdict.Kind.TARGET_FAILED, 1, how, MEND);
  }

  /** Whether the load went as far as throughput did, or filled something. */
  private boolean sawLimit() {
    return knee.reached() || candidates.stream().anyMatch(Candidate::isFull);
  }

  /** Where the load ended before throughput did and nothing was full, nothing binds yet. */
  private Optional<Verdict> notReached() {
    if (sawLimit()) {
      return Optional.empty();
    }
    double stalled = stalls.stream().mapToLong(Stall::seconds).sum();
    return Optional.of(
        stalled > 0
            ? inconclusive(
                1,
                Remark.of(ReasonCode.STALLED).value("stalled", stalled, "s"),
                List.of(Remark.of(AdviceCode.REPEAT_AFTER_STALL)))
            : healthy());
  }

  private Verdict likeliest() {
    double total = UNKNOWN + candidates.stream().mapToDouble(Candidate::weight).sum();
    Optional<Candidate> likeliest =
        candidates.stream().max(Comparator.comparingDouble(Candidate::weight));
    // Which of several boxes that do the same comes first is chance, and of no interest.
    List<Candidate> together =
        likeliest.map(one -> Members.alike(run, one, candidates)).orElse(List.of());
    double probability = together.stream().mapToDouble(Candidate::weight).sum() / total;
    return probability < MIN_PROBABILITY
        ? undecided(likeliest, probability)
        : bottleneck(likeliest.orElseThrow(), together, probability)
            .doubted(1, others(together, total));
  }

  /** The next likeliest, where it is worth a word. */
  private List<Remark<DoubtCode>> others(List<Candidate> together, double total) {
    return candidates.stream()
        .filter(candidate -> !together.contains(candidate))
        .max(Comparator.comparingDouble(Candidate::weight))
        .filter(other -> other.weight() / total >= WORTH_A_WORD)
        .map(
            other ->
                Remark.of(DoubtCode.ANOTHER_RESOURCE)
                    .name("resource", other.limit().resource())
                    .value("probability", other.weight() / total, Quantity.RATIO))
        .stream()
        .toList();
  }

  private Verdict bottleneck(Candidate candidate, List<Candidate> together, double probability) {
    ResourceLimit limit = candidate.limit();
    // Where it was seen full, what was measured then is better known than where the model puts it.
    boolean seen = knee.reached() && candidate.isFull();
    double perSecond = (seen ? knee.xMaxPerSecond() : limit.limitPerSecond()).estimate();
    Remark<ReasonCode> reason =
        Remark.of(ReasonCode.BINDS_FIRST).value("limit", perSecond, "req/s");
    String others =
        together.stream()
            .filter(other -> other != candidate)
            .map(other -> other.limit().resource().box())
            .collect(Collectors.joining(", "));
    return new Verdict(
        Verdict.Kind.BOTTLENECK,
        Optional.of(limit.resource()),
        mainProcess(estimate.model(), limit.resource()),
        Optional.empty(),
        probability,
        others.isEmpty() ? reason : reason.name("alike", others),
        List.of());
  }

  private Verdict undecided(Optional<Candidate> likeliest, double probability) {
    boolean isFull = likeliest.filter(Candidate::isFull).isPresent();
    Remark<ReasonCode> reason =
        Remark.of(isFull ? ReasonCode.SEVERAL_MAY_BIND : ReasonCode.NOT_EXPLAINED)
            .value("throughput", knee.xMaxPerSecond().estimate(), "req/s");
    return inconclusive(
        probability,
        likeliest.map(candidate -> likeliest(reason, candidate, probability)).orElse(reason),
        NextStep.afterUndecided(run, ladder, isFull));
  }

  private static Remark<ReasonCode> likeliest(
      Remark<ReasonCode> reason, Candidate candidate, double probability) {
    return reason
        .name("likeliest", candidate.limit().resource())
        .value("probability", probability, Quantity.RATIO)
        .value("utilization", candidate.utilizationAtKnee(), Quantity.RATIO);
  }

  private Verdict healthy() {
    return Verdict.without(
        Verdict.Kind.HEALTHY,
        1,
        Remark.of(ReasonCode.NOTHING_SATURATED)
            .value("throughput", knee.xMaxPerSecond().estimate(), "req/s"),
        List.of(Remark.of(AdviceCode.LOAD_HARDER)));
  }

  private static Verdict inconclusive(
      double probability, Remark<ReasonCode> reason, List<Remark<AdviceCode>> next) {
    return Verdict.without(Verdict.Kind.INCONCLUSIVE, probability, reason, next);
  }

  /**
   * The verdict on a run in which no request was completed as expected: the target failed, if work
   * was sent.
   */
  public static Verdict withoutLoad(RecordedRun run, List<Plateau> plateaus) {
    return InjectorGuard.failed(run, plateaus)
        .or(
            () ->
                FailureGuard.gone(run, plateaus)
                    .or(() -> FailureGuard.failed(run, plateaus))
                    .filter(how -> !plateaus.isEmpty())
                    .map(VerdictFinder::onlyFailed))
        .orElseGet(
            () ->
                inconclusive(
                    1, Remark.of(ReasonCode.NO_LOAD), List.of(Remark.of(AdviceCode.CHECK_TARGET))));
  }

  /** The process that uses most of a resource; empty where none is known. */
  private static Optional<String> mainProcess(SystemModel model, ResourceId resource) {
    return resource.type().isSoft()
        ? Optional.empty()
        : model
            .find(resource)
            .flatMap(
                station ->
                    station.demands().byConsumer(model.mix()).entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(Consumer.REST))
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey));
  }
}
