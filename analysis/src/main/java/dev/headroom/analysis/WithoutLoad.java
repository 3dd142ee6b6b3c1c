package dev.headroom.analysis;

import dev.headroom.analysis.cause.CauseFinder;
import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.injector.InjectorAccount;
import dev.headroom.analysis.injector.StartLag;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.RequestMix;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.verdict.VerdictFinder;
import dev.headroom.analysis.verdict.Warnings;
import dev.headroom.run.RecordedRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run says in which no request was completed. Nothing can be fitted to it, but what gave out
 * may have been recorded all the same.
 */
final class WithoutLoad {
  private WithoutLoad() {}

  /**
   * @param plateaus with failures only; none where nothing was sent
   */
  static Diagnosis diagnose(RecordedRun run, Diagnosis.Subject subject, List<Plateau> plateaus) {
    Verdict found = VerdictFinder.withoutLoad(run, plateaus);
    List<Cause> causes =
        found.kind() == Verdict.Kind.TARGET_FAILED
            ? CauseFinder.ofFailure(evidence(run, plateaus))
            : List.of();
    return new Diagnosis(
        Diagnosis.SCHEMA_VERSION,
        subject,
        found.because(causes.stream().findFirst()),
        new Diagnosis.Load(
            Optional.empty(),
            0,
            plateaus,
            List.of(),
            Optional.empty(),
            StartLag.of(run),
            InjectorAccount.of(run, plateaus)),
        List.of(),
        Diagnosis.Why.of(causes),
        List.of(),
        new Diagnosis.Caveats(MissingEvidence.of(run), Warnings.ofRecording(run, plateaus)));
  }

  private static Evidence evidence(RecordedRun run, List<Plateau> plateaus) {
    Plateau first = plateaus.get(0);
    SystemModel model =
        new SystemModel(SystemModel.boxes(run.manifest().boxes()), List.of(), RequestMix.unknown());
    DemandEstimate nothing = new DemandEstimate(model, List.of(), Map.of(), Map.of(), List.of());
    return new Evidence(run, plateaus, first, first, nothing);
  }
}
