package dev.headroom.cli.accuracy.live;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.examiner.baseline.Baselines;
import dev.headroom.analysis.examiner.baseline.Sight;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.run.RecordedRun;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What a diagnosis of a known system was worth.
 *
 * @param trial which measurement
 * @param stage of the system
 * @param run the run's id
 * @param kind of verdict
 * @param said the resource that was named; empty if none
 * @param rule the cause that was named; empty if none
 * @param subject what the cause points at
 * @param probability that the verdict gave itself
 * @param throughputPerSecond the most that the system took
 * @param lowSeconds median response time at the lowest load
 * @param resourceRight whether the resource binds
 * @param right whether the cause is right too
 * @param amongThree whether what binds is among the first three named
 * @param baselines whether each of the other ways named the resource
 * @param verdictSeconds from the end of the recording until the diagnosis was there; empty where
 *     that was not measured
 */
public record LiveMark(
    LiveTrial trial,
    String stage,
    String run,
    Verdict.Kind kind,
    Optional<String> said,
    Optional<String> rule,
    Optional<String> subject,
    double probability,
    double throughputPerSecond,
    double lowSeconds,
    boolean resourceRight,
    boolean right,
    boolean amongThree,
    Map<String, Boolean> baselines,
    Optional<Double> verdictSeconds)
    implements TrialMarks.Marked {
  public LiveMark {
    verdictSeconds = verdictSeconds == null ? Optional.empty() : verdictSeconds;
  }

  static LiveMark of(
      LiveTrial trial,
      LiveCase known,
      RecordedRun run,
      Diagnosis diagnosis,
      Optional<Double> verdictSeconds) {
    Verdict verdict = diagnosis.verdict();
    return new LiveMark(
        trial,
        known.stage(),
        diagnosis.run().id(),
        verdict.kind(),
        Truths.named(diagnosis).map(ResourceId::toString),
        verdict.cause().map(Cause::rule),
        verdict.cause().flatMap(Cause::subject),
        verdict.probability(),
        diagnosis.load().knee().map(knee -> knee.xMaxPerSecond().estimate()).orElse(0.0),
        lowSeconds(diagnosis),
        known.truths().isResourceRight(diagnosis),
        known.truths().isRight(diagnosis),
        known.truths().isAmongThree(diagnosis),
        Baselines.judge(Sight.of(run, diagnosis, run.manifest().seed()), known.truths()::isFirst),
        verdictSeconds);
  }

  private static double lowSeconds(Diagnosis diagnosis) {
    return diagnosis.load().plateaus().stream()
        .filter(plateau -> plateau.throughputPerSecond() > 0)
        .min(Comparator.comparingDouble(Plateau::throughputPerSecond))
        .map(plateau -> plateau.latency().p50Seconds())
        .orElse(0.0);
  }
}
