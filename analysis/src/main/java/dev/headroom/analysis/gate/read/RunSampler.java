package dev.headroom.analysis.gate.read;

import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Fingerprint;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.LoadLevel;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.sample.RunFlaw;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.measure.ErrorTolerance;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.KneeFinder;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.measure.PlateauFinder;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.ResponseTimes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the gate compares of one run. */
public final class RunSampler {
  /**
   * Share of the knee above which response times are mostly queueing: they grow without bound
   * there, and one run's 95 % of its knee is not another's.
   */
  private static final double NEAR_KNEE = 0.85;

  /** Half the width of a 90 % interval over the standard error. */
  private static final double HALF_WIDTH = 1.645;

  private final RecordedRun run;
  private final LoadWindows windows;
  private final List<Plateau> plateaus;
  private final Optional<Knee> knee;

  private RunSampler(RecordedRun run) {
    this.run = run;
    this.windows = LoadWindows.of(run);
    this.plateaus = PlateauFinder.find(run, windows);
    this.knee = KneeFinder.find(plateaus, windows);
  }

  /** Of a run, also of one that may not be compared: its flaw says so. */
  public static RunSample sample(RecordedRun run) {
    return new RunSampler(run).sample();
  }

  private RunSample sample() {
    List<Plateau> open = open();
    List<Plateau> calm = calm(open);
    EvidenceSeconds latency = EvidenceSeconds.of(run, windows, calm);
    Map<CheckId, Measured> values = new TreeMap<>();
    EvidenceSeconds work = EvidenceSeconds.of(run, windows, open);
    if (!latency.isEmpty()) {
      putLatency(latency, values);
      WorkSampler.of(run, work).forEach((metric, m) -> values.put(CheckId.of(metric), m));
      values.put(CheckId.of(GateMetric.ERRORS), errors(work));
    }
    knee.filter(Knee::reached)
        .ifPresent(known -> values.put(CheckId.of(GateMetric.XMAX), xMax(known)));
    return new RunSample(
        run.manifest().id(),
        run.manifest().target(),
        run.manifest().scenario(),
        Fingerprint.of(run.manifest()),
        values,
        latency.byRequest(),
        levels(open),
        CostSampler.of(run, work),
        flaw(latency, open));
  }

  private Optional<RunFlaw> flaw(EvidenceSeconds latency, List<Plateau> open) {
    return FlawFinder.find(run, open, windows)
        .or(
            () ->
                latency.isEmpty()
                    ? Optional.of(RunFlaw.of(RunFlaw.Code.NOTHING_MEASURED))
                    : Optional.empty());
  }

  /** Plateaus of open load that the target took; of closed load where there are no such. */
  private List<Plateau> open() {
    List<Plateau> taken =
        plateaus.stream().filter(p -> ErrorTolerance.isTaken(p) && !p.saturated()).toList();
    List<Plateau> open = where(taken, plateau -> plateau.phase() != Phase.PROBE);
    return open.isEmpty() ? taken : open;
  }

  /** Those below the knee, where it is known and there are any. */
  private List<Plateau> calm(List<Plateau> open) {
    double most =
        knee.filter(Knee::reached)
            .map(known -> NEAR_KNEE * known.xMaxPerSecond().estimate())
            .orElse(Double.POSITIVE_INFINITY);
    List<Plateau> calm = where(open, plateau -> plateau.throughputPerSecond() <= most);
    return calm.isEmpty() ? open : calm;
  }

  private static List<Plateau> where(List<Plateau> plateaus, Predicate<Plateau> condition) {
    return plateaus.stream().filter(condition).toList();
  }

  private static void putLatency(EvidenceSeconds seconds, Map<CheckId, Measured> into) {
    LatencySampler.of(seconds.all())
        .forEach((metric, measured) -> into.put(CheckId.of(metric), measured));
    Map<String, ResponseTimes> requests = seconds.byRequest();
    // One request alone is the same as all of them together.
    if (requests.size() > 1) {
      for (String request : requests.keySet()) {
        LatencySampler.of(seconds.of(request))
            .forEach((metric, measured) -> into.put(new CheckId(metric, request), measured));
      }
    }
  }

  /**
   * The share of failures, with the error of a binomial of three more failures in six more
   * responses, so that a run without any is not taken to be sure of it: its upper bound comes to
   * 2.9 of as many responses, where the exact one of 95 % is 3.0.
   */
  private static Measured errors(EvidenceSeconds seconds) {
    double failed = seconds.failed();
    double all = seconds.ok() + failed;
    double share = (failed + 3) / (all + 6);
    return new Measured(
        failed / all, Math.sqrt(share * (1 - share) / all), seconds.ok() + seconds.failed());
  }

  private static Measured xMax(Knee knee) {
    Interval xMax = knee.xMaxPerSecond();
    double error = xMax.relativeHalfWidth() / HALF_WIDTH;
    return new Measured(xMax.estimate(), Double.isFinite(error) ? error : 0, 0);
  }

  private List<LoadLevel> levels(List<Plateau> open) {
    return open.stream()
        .sorted(Comparator.comparingDouble(Plateau::throughputPerSecond))
        .map(this::level)
        .toList();
  }

  private LoadLevel level(Plateau plateau) {
    EvidenceSeconds seconds = EvidenceSeconds.of(run, windows, List.of(plateau));
    Map<CheckId, Measured> latency = new TreeMap<>();
    if (!seconds.isEmpty()) {
      putLatency(seconds, latency);
    }
    return new LoadLevel(plateau.throughputPerSecond(), latency);
  }
}
