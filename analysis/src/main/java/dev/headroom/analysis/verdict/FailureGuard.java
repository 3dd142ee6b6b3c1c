package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.ErrorTolerance;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.InjectorMetric;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the target failed under the load: what it did until then is no proof of health. */
final class FailureGuard {
  /** Share of all requests from which those of journeys that were left out are said. */
  private static final double MUCH_LEFT_OUT = 0.05;

  private final RecordedRun run;
  private final List<Plateau> plateaus;

  private FailureGuard(RecordedRun run, List<Plateau> plateaus) {
    this.run = run;
    this.plateaus = plateaus;
  }

  /**
   * That a process of the target ended under load, or that nothing came back any more: whatever
   * else disturbed the run does not explain that. Empty if neither was.
   */
  static Optional<Remark<ReasonCode>> gone(RecordedRun run, List<Plateau> plateaus) {
    FailureGuard guard = new FailureGuard(run, plateaus);
    return guard.ended().or(guard::silent);
  }

  /** That too many responses were failures; empty if they were not. */
  static Optional<Remark<ReasonCode>> failed(RecordedRun run, List<Plateau> plateaus) {
    FailureGuard guard = new FailureGuard(run, plateaus);
    return guard.refused().or(guard::brokenOff);
  }

  /**
   * That many requests of journeys were left out, so that what came is not what was asked for.
   * Empty if few were: a load that ends leaves those out that are on their way.
   */
  static Optional<Remark<WarningCode>> cutJourneys(RecordedRun run) {
    double leftOut = counted(run, InjectorMetric.NOT_SENT);
    double share = leftOut / (leftOut + counted(run, InjectorMetric.STARTED));
    return share < MUCH_LEFT_OUT || leftOut == 0
        ? Optional.empty()
        : Optional.of(
            Remark.of(WarningCode.JOURNEYS_CUT_SHORT).value("share", share, Quantity.RATIO));
  }

  /** At the end of each phase of the load, from 0. */
  private static double counted(RecordedRun run, InjectorMetric metric) {
    return run.seriesOf(RunLayout.INJECTOR, metric)
        .map(Map.Entry::getValue)
        .filter(counter -> counter.size() > 0)
        .mapToDouble(counter -> counter.valueAt(counter.size() - 1))
        .sum();
  }

  private Optional<Remark<ReasonCode>> ended() {
    double loadedUntil =
        run.steps().stream()
            .filter(step -> step.phase().isEvidence())
            .mapToDouble(StepEvent::t)
            .max()
            .orElse(Double.POSITIVE_INFINITY);
    return run.events().stream()
        .filter(event -> event.kind() == EventKind.PROCESS_DIED && event.t() <= loadedUntil)
        .findFirst()
        .map(event -> Remark.of(ReasonCode.PROCESS_ENDED).name("ended", event.text()));
  }

  private Optional<Remark<ReasonCode>> silent() {
    return plateaus.stream()
        .filter(Plateau::fellSilent)
        .findFirst()
        .map(plateau -> Remark.of(ReasonCode.RESPONSES_STOPPED).name("plateau", plateau.name()));
  }

  private Optional<Remark<ReasonCode>> refused() {
    return plateaus.stream()
        .filter(plateau -> !ErrorTolerance.isTaken(plateau))
        .findFirst()
        .map(plateau -> failures(plateau.name(), plateau.errorRatio()));
  }

  /** Where the injector ended a step for its errors, in however few of its seconds they came. */
  private Optional<Remark<ReasonCode>> brokenOff() {
    return run.steps().stream()
        .filter(step -> step.phase().isEvidence())
        .filter(step -> step.reason().filter(EndReason.ERRORS::equals).isPresent())
        .findFirst()
        .map(step -> failures(step.step(), share(step.step())));
  }

  /** NaN where the step was too short for a plateau. */
  private double share(String name) {
    return plateaus.stream()
        .filter(plateau -> plateau.name().equals(name))
        .mapToDouble(Plateau::errorRatio)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static Remark<ReasonCode> failures(String plateau, double share) {
    Remark<ReasonCode> failed = Remark.of(ReasonCode.RESPONSES_FAILED).name("plateau", plateau);
    return Double.isNaN(share) ? failed : failed.value("failed", share, Quantity.RATIO);
  }
}
