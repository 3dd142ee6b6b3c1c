package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.Saturation;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.series.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

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
    return reason.map(
        why ->
            Verdict.without(
                Verdict.Kind.INJECTOR_LIMITED,
                1,
                why,
                List.of(Remark.of(AdviceCode.MOVE_INJECTOR))));
  }

  private Optional<Remark<ReasonCode>> descriptors() {
    double open =
        greatest(InjectorMetric.DESCRIPTORS, this::max)
            / greatest(InjectorMetric.DESCRIPTOR_LIMIT, this::max);
    return open >= DESCRIPTORS_FULL
        ? Optional.of(
            Remark.of(ReasonCode.INJECTOR_DESCRIPTORS).value("open", open, Quantity.RATIO))
        : Optional.empty();
  }

  private Optional<Remark<ReasonCode>> late() {
    double late = greatest(InjectorMetric.START_LAG, this::mean);
    return late >= LATE_SECONDS
        ? Optional.of(Remark.of(ReasonCode.INJECTOR_LATE).value("late", late, "s"))
        : Optional.empty();
  }

  private Optional<Remark<ReasonCode>> cpu() {
    HostCpu host = HostCpu.during(run, knee);
    double left = host.cores() - host.boxes();
    boolean isLarge = host.cores() > 0 && host.injector() >= MIN_CPU_SHARE * host.cores();
    return isLarge && Saturation.isUsedUp(host.injector(), left)
        ? Optional.of(
            Remark.of(ReasonCode.INJECTOR_CPU)
                .value("used", host.injector(), "cores")
                .value("left", left, "cores"))
        : Optional.empty();
  }

  private double max(Series series) {
    return series.max(knee.usedFromSeconds(), knee.endSeconds());
  }

  private double mean(Series series) {
    return series.mean(knee.usedFromSeconds(), knee.endSeconds());
  }

  /** Of all injectors; NaN if none recorded it. */
  private double greatest(Metric metric, ToDoubleFunction<Series> value) {
    return run.seriesOf(RunLayout.INJECTOR, metric)
        .map(Map.Entry::getValue)
        .mapToDouble(value)
        .filter(Double::isFinite)
        .max()
        .orElse(Double.NaN);
  }
}
