package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.injector.HostCpu;
import dev.headroom.analysis.injector.InjectorSeries;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.ErrorTolerance;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.Saturation;
import dev.headroom.analysis.response.FailureCounts;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.FailureKind;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Series;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the load generator was the limit: it was late or full while nothing of the target was.
 */
final class InjectorGuard {
  /** Mean lateness of starts beyond which the injector no longer keeps its schedule. */
  private static final double LATE_SECONDS = 0.1;

  private static final double DESCRIPTORS_FULL = 0.95;

  /** Share of the machine below which it is not the injector that fills it, but the boxes. */
  private static final double MIN_CPU_SHARE = 0.2;

  private final RecordedRun run;
  private final Plateau knee;

  private InjectorGuard(RecordedRun run, Plateau knee) {
    this.run = run;
    this.knee = knee;
  }

  /** That the injector was the limit, and why; empty if it was not. */
  static Optional<Verdict> limited(RecordedRun run, Plateau knee, List<Candidate> candidates) {
    InjectorGuard guard = new InjectorGuard(run, knee);
    Optional<Remark<ReasonCode>> reason = guard.descriptors();
    if (reason.isEmpty() && candidates.stream().noneMatch(Candidate::isFull)) {
      reason = guard.late().or(guard::cpu);
    }
    return reason.map(InjectorGuard::verdict);
  }

  /**
   * That requests failed because the injector had no port or descriptor for them, more of a
   * plateau's than any target may fail; empty if not so.
   *
   * @param plateaus all of the run
   */
  static Optional<Verdict> failed(RecordedRun run, List<Plateau> plateaus) {
    return plateaus.stream()
        .filter(plateau -> !ErrorTolerance.isTaken(plateau))
        .flatMap(plateau -> ownFailures(run, plateau).stream())
        .findFirst()
        .map(InjectorGuard::verdict);
  }

  private static Optional<Remark<ReasonCode>> ownFailures(RecordedRun run, Plateau plateau) {
    FailureCounts failures = FailureCounts.of(run, plateau.usedFromSeconds(), plateau.endSeconds());
    long ports = failures.of(FailureKind.NO_PORT);
    long descriptors = failures.of(FailureKind.NO_DESCRIPTOR);
    if (2 * (ports + descriptors) < failures.all() || failures.all() == 0) {
      return Optional.empty();
    }
    ReasonCode code =
        ports > descriptors ? ReasonCode.INJECTOR_PORTS : ReasonCode.INJECTOR_DESCRIPTORS;
    double share = plateau.errorRatio() * (ports + descriptors) / failures.all();
    return Optional.of(
        Remark.of(code).name("plateau", plateau.name()).value("failed", share, Quantity.RATIO));
  }

  private static Verdict verdict(Remark<ReasonCode> why) {
    return Verdict.without(
        Verdict.Kind.INJECTOR_LIMITED, 1, why, List.of(Remark.of(AdviceCode.MOVE_INJECTOR)));
  }

  private Optional<Remark<ReasonCode>> descriptors() {
    double open =
        InjectorSeries.max(run, InjectorMetric.DESCRIPTORS, this::max)
            / InjectorSeries.max(run, InjectorMetric.DESCRIPTOR_LIMIT, this::max);
    return open >= DESCRIPTORS_FULL
        ? Optional.of(
            Remark.of(ReasonCode.INJECTOR_DESCRIPTORS).value("open", open, Quantity.RATIO))
        : Optional.empty();
  }

  private Optional<Remark<ReasonCode>> late() {
    double late = InjectorSeries.max(run, InjectorMetric.START_LAG, this::mean);
    return late >= LATE_SECONDS
        ? Optional.of(Remark.of(ReasonCode.INJECTOR_LATE).value("late", late, "s"))
        : Optional.empty();
  }

  private Optional<Remark<ReasonCode>> cpu() {
    OptionalDouble elsewhere = HostCpu.coresElsewhere(run);
    return elsewhere.isPresent() ? ownCpu(elsewhere.getAsDouble()) : sharedCpu();
  }

  /** Of the busiest of injectors that have their cores for themselves. */
  private Optional<Remark<ReasonCode>> ownCpu(double cores) {
    double used = InjectorSeries.max(run, ProcessMetric.CPU_TIME, this::rate);
    return Saturation.isUsedUp(used, cores)
        ? Optional.of(injectorCpu(used, cores))
        : Optional.empty();
  }

  private static Remark<ReasonCode> injectorCpu(double used, double left) {
    return Remark.of(ReasonCode.INJECTOR_CPU)
        .value("used", used, "cores")
        .value("left", left, "cores");
  }

  private Optional<Remark<ReasonCode>> sharedCpu() {
    HostCpu host = HostCpu.during(run, knee);
    double left = host.cores() - host.boxes();
    boolean isLarge = host.cores() > 0 && host.injector() >= MIN_CPU_SHARE * host.cores();
    return isLarge && Saturation.isUsedUp(host.injector(), left)
        ? Optional.of(injectorCpu(host.injector(), left))
        : Optional.empty();
  }

  private double max(Series series) {
    return series.max(knee.usedFromSeconds(), knee.endSeconds());
  }

  private double rate(Series series) {
    return series.rate(knee.usedFromSeconds(), knee.endSeconds());
  }

  private double mean(Series series) {
    return series.mean(knee.usedFromSeconds(), knee.endSeconds());
  }
}
