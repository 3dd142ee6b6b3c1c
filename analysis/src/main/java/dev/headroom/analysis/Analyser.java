package dev.headroom.analysis;

import dev.headroom.analysis.cause.CauseFinder;
import dev.headroom.analysis.cause.CauseRules;
import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.demand.DemandEstimator;
import dev.headroom.analysis.demand.LoadRange;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.explain.Explainer;
import dev.headroom.analysis.explain.Explanation;
import dev.headroom.analysis.finding.CauseConfidence;
import dev.headroom.analysis.finding.FailureRule;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.injector.InjectorAccount;
import dev.headroom.analysis.injector.StartLag;
import dev.headroom.analysis.measure.ErrorTolerance;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.KneeFinder;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.measure.PlateauFinder;
import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.promise.TrackRecord;
import dev.headroom.analysis.remedy.RemedyRanking;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.analysis.resource.source.ResourceSources;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.analysis.traffic.TrafficAccount;
import dev.headroom.analysis.traffic.TrafficFinder;
import dev.headroom.analysis.verdict.Ladder;
import dev.headroom.analysis.verdict.VerdictFinder;
import dev.headroom.analysis.verdict.Warnings;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a run says of the system that it loaded. */
public final class Analyser {
  private final RecordedRun run;
  private final LoadWindows load;
  private final List<Plateau> plateaus;
  private final List<ResourceSource> sources;
  private final TrackRecord past;

  private Analyser(RecordedRun run, List<ResourceSource> sources, TrackRecord past) {
    this.run = run;
    this.sources = sources;
    this.past = past;
    this.load = LoadWindows.of(run);
    this.plateaus = PlateauFinder.find(run, load);
  }

  /** The diagnosis of a run, complete or not. The same run always gives the same diagnosis. */
  public static Diagnosis analyse(RecordedRun run) {
    return analyse(run, TrackRecord.NONE);
  }

  /**
   * Likewise, where something is known of promises that were made before the run.
   *
   * @param past them, and what came of them
   */
  public static Diagnosis analyse(RecordedRun run, TrackRecord past) {
    return new Analyser(run, ResourceSources.all(), past).diagnosis();
  }

  /** Likewise, with resources where given sources find them. */
  static Diagnosis analyse(RecordedRun run, List<ResourceSource> sources) {
    return new Analyser(run, sources, TrackRecord.NONE).diagnosis();
  }

  /**
   * Why the diagnosis of a run says what it says of one resource; empty if nothing was completed.
   *
   * @param choice takes one of the run's resources: what binds first, then the ladder's, then those
   *     that requests were not seen to use
   */
  public static Optional<Explanation> explain(
      RecordedRun run, Function<List<ResourceId>, ResourceId> choice) {
    Analyser analyser = new Analyser(run, ResourceSources.all(), TrackRecord.NONE);
    return KneeFinder.find(analyser.plateaus, analyser.load)
        .map(knee -> analyser.explanation(knee, choice));
  }

  private Diagnosis diagnosis() {
    return KneeFinder.find(plateaus, load)
        .map(this::diagnosis)
        .orElseGet(() -> WithoutLoad.diagnose(run, subject(), plateaus));
  }

  private Diagnosis diagnosis(Knee knee) {
    Judged judged = judge(knee);
    Findings findings = findings(judged.evidence(run), judged.found);
    Verdict verdict = verdict(judged, findings);
    return new Diagnosis(
        Diagnosis.SCHEMA_VERSION,
        subject(),
        verdict,
        new Diagnosis.Load(
            Optional.of(knee),
            judged.reference.throughputPerSecond(),
            plateaus,
            TrafficFinder.find(run, load),
            TrafficAccount.of(run),
            StartLag.of(run),
            InjectorAccount.of(run, plateaus)),
        Ladder.bindingFirst(judged.ladder, verdict),
        findings.why(),
        remedies(verdict, findings, judged.estimate, knee),
        new Diagnosis.Caveats(
            MissingEvidence.of(run, verdict, findings),
            Warnings.of(run, load, plateaus, judged.highest, knee, judged.ladder)));
  }

  /**
   * What was fitted and judged, before anybody asked why.
   *
   * @param highest plateau of the highest load
   * @param reference plateau at which utilization is told
   */
  private record Judged(
      List<Plateau> plateaus,
      Plateau lowest,
      Plateau highest,
      Plateau reference,
      DemandEstimate estimate,
      List<ResourceLimit> ladder,
      Verdict found) {
    Evidence evidence(RecordedRun shown) {
      return new Evidence(shown, plateaus, lowest, highest, estimate);
    }
  }

  private Judged judge(Knee knee) {
    double xMax = knee.xMaxPerSecond().estimate();
    Plateau highest = named(knee.from());
    Plateau reference = reference(highest);
    DemandEstimate estimate =
        DemandEstimator.estimate(run, ResourceSources.find(run, sources), plateaus, load, xMax);
    List<ResourceLimit> ladder = Ladder.of(estimate, highest, reference);
    Verdict found =
        VerdictFinder.find(run, estimate, ladder, knee, highest, plateaus, load.stalls());
    return new Judged(plateaus, lowest(xMax), highest, reference, estimate, ladder, found);
  }

  private static Verdict verdict(Judged judged, Findings findings) {
    return CauseConfidence.apply(
        judged.found.because(findings.strongest()), findings, unnamed(judged.found, judged.ladder));
  }

  private Explanation explanation(Knee knee, Function<List<ResourceId>, ResourceId> choice) {
    Judged judged = judge(knee);
    Verdict verdict = verdict(judged, findings(judged.evidence(run), judged.found));
    List<ResourceLimit> ladder = Ladder.bindingFirst(judged.ladder, verdict);
    List<ResourceId> known =
        Stream.of(
                verdict.full().stream(),
                ladder.stream().map(ResourceLimit::resource),
                judged.estimate.measured().stream().map(MeasuredResource::id))
            .flatMap(ids -> ids)
            .distinct()
            .toList();
    return new Explainer(run, judged.estimate, judged::evidence)
        .explain(verdict, ladder, choice.apply(known));
  }

  /** Share of what binds that no known process uses. */
  private static double unnamed(Verdict verdict, List<ResourceLimit> ladder) {
    return ladder.stream()
        .filter(rung -> verdict.resource().filter(rung.resource()::equals).isPresent())
        .mapToDouble(rung -> rung.shares().getOrDefault(Consumer.REST, 0.0))
        .findFirst()
        .orElse(0);
  }

  private Findings findings(Evidence evidence, Verdict verdict) {
    return verdict.kind() == Verdict.Kind.TARGET_FAILED
        ? CauseFinder.ofFailure(evidence, verdict.resource())
        : CauseFinder.find(evidence, verdict.resource());
  }

  private List<RemedyProposal> remedies(
      Verdict verdict, Findings findings, DemandEstimate estimate, Knee knee) {
    return verdict
        .full()
        // More of what was full until then does not bring back what gave out.
        .filter(full -> !findings.strongest().map(Analyser::explainsFailures).orElse(false))
        .map(
            full ->
                RemedyRanking.of(
                    estimate,
                    full,
                    verdict.resource().orElse(full),
                    findings,
                    knee,
                    plateaus,
                    run.manifest().goal(),
                    past))
        .orElse(List.of());
  }

  private static boolean explainsFailures(Cause cause) {
    return CauseRules.named(cause.rule()).filter(FailureRule.class::isInstance).isPresent();
  }

  private Diagnosis.Subject subject() {
    return new Diagnosis.Subject(
        run.manifest().id(),
        run.manifest().target(),
        run.manifest().scenario(),
        run.manifest().goal(),
        run.isComplete());
  }

  /** The highest plateau of the curve, else the knee: where utilization is worth telling. */
  private Plateau reference(Plateau knee) {
    return plateaus.stream()
        .filter(plateau -> plateau.phase() == Phase.CURVE && !plateau.saturated())
        .filter(ErrorTolerance::isTaken)
        .max(Comparator.comparingDouble(Plateau::throughputPerSecond))
        .orElse(knee);
  }

  private Plateau named(String name) {
    return plateaus.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  private Plateau lowest(double xMax) {
    return LoadRange.low(plateaus, xMax).stream()
        // One second of a single user tells little; a plateau of the curve is longer.
        .max(Comparator.comparingDouble(p -> p.throughputPerSecond() * usedSeconds(p)))
        .orElseThrow();
  }

  private static double usedSeconds(Plateau plateau) {
    return plateau.endSeconds() - plateau.usedFromSeconds();
  }
}
