package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Knee;
import dev.headroom.analysis.diagnosis.LadderRung;
import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.SystemMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reader should know before trusting a diagnosis. */
public final class Warnings {
  private static final double STOLEN_SHARE = 0.03;
  private static final double SPEED_RATIO = 1.3;

  /** How much slower the return to the first plateau is before load is not the only reason. */
  private static final double NOT_RECOVERED = 1.5;

  /** Throughput over the first rung's upper bound from which the two do not go together. */
  private static final double DISAGREES = 1.1;

  /** Share of the knee below which arrivals that do not wait ought not to overload a target. */
  private static final double OVERLOADED_EARLY = 0.85;

  private final RecordedRun run;
  private final List<String> warnings = new ArrayList<>();

  private Warnings(RecordedRun run) {
    this.run = run;
  }

  /**
   * @param highest the plateau that showed the knee
   * @param ladder with the first to bind first
   */
  public static List<String> of(
      RecordedRun run,
      List<Plateau> plateaus,
      Plateau highest,
      Knee knee,
      List<LadderRung> ladder) {
    Warnings all = new Warnings(run);
    all.recording();
    all.coldStart();
    all.neighbours(highest);
    all.speed(plateaus);
    all.unsettled(plateaus);
    all.recovery(plateaus);
    all.disagreement(knee, ladder);
    all.overload(knee);
    if (!knee.reached()) {
      all.add("the load ended before throughput did: what it takes at most is a lower bound");
    }
    return List.copyOf(all.warnings);
  }

  /** What is to be said of a recording alone, whatever the load did. */
  public static List<String> ofRecording(RecordedRun run) {
    Warnings all = new Warnings(run);
    all.recording();
    return List.copyOf(all.warnings);
  }

  private void add(String format, Object... values) {
    warnings.add(String.format(Locale.ROOT, format, values));
  }

  private void recording() {
    if (!run.isComplete()) {
      add("the recording was broken off");
    }
    for (Event event : run.events()) {
      if (event.kind() == EventKind.BUDGETS_UNAVAILABLE
          || event.kind() == EventKind.COLLECTOR_FAILED
          || event.kind() == EventKind.PROCESS_DIED
          || event.kind() == EventKind.DAMAGED) {
        add("%s", event.text());
      }
    }
  }

  private void coldStart() {
    Optional<StepEvent> last =
        run.steps().stream()
            .filter(s -> s.phase() == Phase.WARM_UP && s.event().equals(StepEvent.ENDED))
            .reduce((earlier, later) -> later);
    if (last.flatMap(StepEvent::reason).filter("schedule"::equals).isPresent()) {
      add(
          "the target was still getting faster when its warm-up ended: give it longer with"
              + " --warm-up");
    }
  }

  private void neighbours(Plateau highest) {
    HostCpu host = HostCpu.during(run, highest);
    if (host.isShared()) {
      add(
          Diagnosis.DISTURBED + "something else used %.2f cores during %s",
          host.others(),
          highest.name());
    }
    if (host.stolen() > STOLEN_SHARE * host.cores() && host.cores() > 0) {
      add(
          Diagnosis.DISTURBED + "the hypervisor kept %.2f cores during %s",
          host.stolen(),
          highest.name());
    }
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
      add(
          Diagnosis.DISTURBED + "its speed changed by %.0f %% between plateaus",
          100 * (speeds[speeds.length - 1] / speeds[0] - 1));
    }
  }

  private void unsettled(List<Plateau> plateaus) {
    List<String> names = plateaus.stream().filter(p -> !p.settled()).map(Plateau::name).toList();
    if (!names.isEmpty() && 2 * names.size() >= plateaus.size()) {
      add("the target never settled in %s: warm it up for longer", String.join(", ", names));
    }
  }

  /** More than the demands below saturation allow cannot be, unless they were others by then. */
  private void disagreement(Knee knee, List<LadderRung> ladder) {
    double seen = knee.xMaxPerSecond().estimate();
    ladder.stream()
        .findFirst()
        .filter(rung -> rung.placed() && seen > DISAGREES * rung.limitPerSecond().high())
        .ifPresent(
            rung ->
                add(
                    "%.0f req/s were seen where %s allows %.0f by the work measured at lower load:"
                        + " requests cost less at full load, or the machine became slower meanwhile",
                    seen, rung.resource(), rung.limitPerSecond().estimate()));
  }

  /**
   * Users who wait for their answers slow down with the target; arrivals at a given rate do not,
   * and what falls behind once may do worse the more requests it then works on.
   */
  private void overload(Knee knee) {
    double most = knee.xMaxPerSecond().estimate();
    run.steps().stream()
        .filter(s -> s.phase() == Phase.CURVE && s.event().equals(StepEvent.ENDED))
        .filter(s -> s.reason().filter("saturated"::equals).isPresent())
        .flatMap(s -> s.rate().stream())
        .min(Double::compare)
        .filter(rate -> rate < OVERLOADED_EARLY * most)
        .ifPresent(
            rate ->
                add(
                    "%,.0f arrivals a second that do not wait overloaded it, though it takes %,.0f"
                        + " req/s of users who do: plan with less than the lower of the two",
                    rate, most));
  }

  private void recovery(List<Plateau> plateaus) {
    Optional<Plateau> first = plateaus.stream().filter(p -> p.phase() == Phase.CURVE).findFirst();
    Optional<Plateau> back = plateaus.stream().filter(p -> p.phase() == Phase.RETURN).findFirst();
    if (first.isPresent()
        && back.isPresent()
        && back.get().p50Seconds() > NOT_RECOVERED * first.get().p50Seconds()) {
      add(
          "back at the first plateau the median is %.1f ms, where it was %.1f ms: something grew"
              + " with time, or did not recover",
          1000 * back.get().p50Seconds(), 1000 * first.get().p50Seconds());
    }
  }
}
