package dev.headroom.analysis.verdict;

import dev.headroom.analysis.confounder.Confounders;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.injector.HostCpu;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.profile.JitCompiler;
import dev.headroom.analysis.profile.ProfileReader;
import dev.headroom.analysis.response.BelowMillisecond;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.analysis.response.Stall;
import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.SystemMetric;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a reader should know before trusting a diagnosis. */
public final class Warnings {
  private static final double STOLEN_SHARE = 0.03;
  private static final double SPEED_RATIO = 1.3;

  /** Share of a JVM's CPU in its compiler from which it is not warm. */
  private static final double COMPILING = 0.15;

  /** How much slower the return to the first plateau is before load is not the only reason. */
  private static final double NOT_RECOVERED = 1.5;

  /** A log may round both times to milliseconds; what differs by less may be the same. */
  private static final double RESOLUTION_SECONDS = 0.002;

  /** So many that they show in a median, or in what is made of one. */
  private static final double MANY_BELOW_MILLISECOND = 0.1;

  /** Throughput over the first limit's upper bound from which the two do not go together. */
  private static final double DISAGREES = 1.1;

  /** Share of the knee below which arrivals that do not wait ought not to overload a target. */
  private static final double OVERLOADED_EARLY = 0.85;

  /** Events that are warnings of themselves. */
  private static final Map<EventKind, WarningCode> EVENTS =
      Map.of(
          EventKind.BUDGETS_UNAVAILABLE, WarningCode.BUDGETS_UNAVAILABLE,
          EventKind.COLLECTOR_FAILED, WarningCode.COLLECTOR_FAILED,
          EventKind.PROCESS_DIED, WarningCode.PROCESS_ENDED,
          EventKind.INJECTOR_LOST, WarningCode.INJECTOR_LOST,
          EventKind.INJECTOR_LATE, WarningCode.INJECTOR_LATE,
          EventKind.DAMAGED, WarningCode.DAMAGED);

  private final RecordedRun run;
  private final List<Remark<WarningCode>> warnings = new ArrayList<>();

  private Warnings(RecordedRun run) {
    this.run = run;
  }

  /**
   * @param load its responses
   * @param highest the plateau that showed the knee
   * @param ladder with the first to bind first
   */
  public static List<Remark<WarningCode>> of(
      RecordedRun run,
      LoadWindows load,
      List<Plateau> plateaus,
      Plateau highest,
      Knee knee,
      List<ResourceLimit> ladder) {
    Warnings all = new Warnings(run);
    all.recording();
    all.unanswered(load);
    all.warnings.addAll(Confounders.of(run, plateaus));
    all.compiling(highest);
    all.neighbours(highest);
    all.speed(plateaus);
    all.recovery(plateaus);
    all.disagreement(knee, ladder);
    all.overload(knee);
    all.warnings.addAll(TrafficWarnings.of(run, load));
    FailureGuard.cutJourneys(run).ifPresent(all::add);
    if (!knee.reached()) {
      all.add(Remark.of(WarningCode.LIMIT_NOT_REACHED));
    }
    return List.copyOf(all.warnings);
  }

  /** What is to be said of a recording in which nothing was completed as expected. */
  public static List<Remark<WarningCode>> ofRecording(RecordedRun run, List<Plateau> plateaus) {
    Warnings all = new Warnings(run);
    all.recording();
    all.warnings.addAll(Confounders.of(run, plateaus));
    return List.copyOf(all.warnings);
  }

  private void add(Remark<WarningCode> warning) {
    warnings.add(warning);
  }

  private void recording() {
    resolution();
    if (!run.isComplete()) {
      add(Remark.of(WarningCode.BROKEN_OFF));
    }
    for (Event event : run.events()) {
      if (EVENTS.containsKey(event.kind())) {
        add(Remark.of(EVENTS.get(event.kind())).name("text", event.text()));
      }
    }
  }

  private void compiling(Plateau highest) {
    for (Box box : run.manifest().boxes()) {
      double share =
          run.profile(box.name())
              .map(
                  recording ->
                      ProfileReader.cpu(recording, highest.usedFromSeconds(), highest.endSeconds()))
              .map(stacks -> stacks.shareWith(JitCompiler::isCompiler))
              .orElse(0.0);
      if (share >= COMPILING) {
        add(
            Remark.of(WarningCode.STILL_COMPILING)
                .name("box", box.name())
                .value("share", share, Quantity.RATIO));
      }
    }
  }

  private void unanswered(LoadWindows load) {
    if (!load.stalls().isEmpty()) {
      double seconds = load.stalls().stream().mapToLong(Stall::seconds).sum();
      add(
          Remark.of(WarningCode.STALLED)
              .value("count", load.stalls().size(), Quantity.RATIO)
              .value("seconds", seconds, "s"));
    }
    DoubleSummaryStatistics steps =
        run.steps().stream().mapToDouble(StepEvent::t).summaryStatistics();
    long unknown = load.unknownSeconds(steps.getMin(), steps.getMax());
    if (unknown > 0) {
      add(Remark.of(WarningCode.LOG_ENDS_EARLY).value("seconds", unknown, "s"));
    }
  }

  private void resolution() {
    double share = BelowMillisecond.share(run);
    if (share >= MANY_BELOW_MILLISECOND) {
      add(Remark.of(WarningCode.BELOW_MILLISECOND).value("share", share, Quantity.RATIO));
    }
  }

  private void neighbours(Plateau highest) {
    HostCpu host = HostCpu.during(run, highest);
    if (host.isShared()) {
      add(disturbance(WarningCode.FOREIGN_LOAD, host.others(), highest));
    }
    if (host.stolen() > STOLEN_SHARE * host.cores() && host.cores() > 0) {
      add(disturbance(WarningCode.STOLEN_CPU, host.stolen(), highest));
    }
  }

  private static Remark<WarningCode> disturbance(WarningCode code, double cores, Plateau during) {
    return Remark.of(code).name("plateau", during.name()).value("cores", cores, "cores");
  }

  private void speed(List<Plateau> plateaus) {
    double[] speeds =
        run.series(RunLayout.HOST, SystemMetric.MACHINE_SPEED.key()).stream()
            .flatMapToDouble(
                series ->
                    plateaus.stream()
                        // A sample during which somebody else had the CPU is an outlier.
                        .mapToDouble(p -> series.median(p.usedFromSeconds(), p.endSeconds())))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (speeds.length > 1 && speeds[speeds.length - 1] > SPEED_RATIO * speeds[0]) {
      double change = speeds[speeds.length - 1] / speeds[0] - 1;
      add(Remark.of(WarningCode.SPEED_CHANGED).value("change", change, Quantity.RATIO));
    }
  }

  /** More than the demands below saturation allow cannot be, unless they were others by then. */
  private void disagreement(Knee knee, List<ResourceLimit> ladder) {
    double seen = knee.xMaxPerSecond().estimate();
    ladder.stream()
        .findFirst()
        .filter(limit -> limit.placed() && seen > DISAGREES * limit.limitPerSecond().high())
        .ifPresent(
            limit ->
                add(
                    Remark.of(WarningCode.EXCEEDS_LIMIT)
                        .name("resource", limit.resource())
                        .value("seen", seen, "req/s")
                        .value("allowed", limit.limitPerSecond().estimate(), "req/s")));
  }

  /**
   * Users who wait for their answers slow down with the target; arrivals at a given rate do not,
   * and what falls behind once may do worse the more requests it then works on.
   */
  private void overload(Knee knee) {
    double most = knee.xMaxPerSecond().estimate();
    run.steps().stream()
        .filter(s -> s.phase() == Phase.CURVE && s.event() == StepEvent.Kind.ENDED)
        .filter(s -> s.reason().filter(EndReason.SATURATED::equals).isPresent())
        .flatMap(s -> s.rate().stream())
        .min(Double::compare)
        .filter(rate -> rate < OVERLOADED_EARLY * most)
        .ifPresent(
            rate ->
                add(
                    Remark.of(WarningCode.OVERLOADED_EARLY)
                        .value("rate", rate, "req/s")
                        .value("throughput", most, "req/s")));
  }

  private void recovery(List<Plateau> plateaus) {
    Optional<Double> first = median(plateaus, Phase.CURVE);
    Optional<Double> back = median(plateaus, Phase.RETURN);
    if (first.isPresent()
        && back.isPresent()
        && back.get() > NOT_RECOVERED * first.get()
        && back.get() - first.get() >= RESOLUTION_SECONDS) {
      add(
          Remark.of(WarningCode.NOT_RECOVERED)
              .value("now", back.get(), "s")
              .value("before", first.get(), "s"));
    }
  }

  private static Optional<Double> median(List<Plateau> plateaus, Phase phase) {
    return plateaus.stream()
        .filter(plateau -> plateau.phase() == phase)
        .findFirst()
        .map(plateau -> plateau.latency().p50Seconds());
  }
}
