package dev.headroom.analysis;

import dev.headroom.analysis.cause.CauseFinder;
import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.demand.DemandEstimator;
import dev.headroom.analysis.demand.LoadRange;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Knee;
import dev.headroom.analysis.diagnosis.LadderRung;
import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.ladder.Ladder;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.analysis.plateau.KneeFinder;
import dev.headroom.analysis.plateau.LoadWindows;
import dev.headroom.analysis.plateau.PlateauFinder;
import dev.headroom.analysis.remedy.Prognosis;
import dev.headroom.analysis.verdict.Judge;
import dev.headroom.analysis.verdict.Warnings;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a run says of the system that it loaded. */
public final class Analyser {
  private final RecordedRun run;
  private final AnalysisOptions options;
  private final LoadWindows load;
  private final List<Plateau> plateaus;

  private Analyser(RecordedRun run, AnalysisOptions options) {
    this.run = run;
    this.options = options;
    this.load = LoadWindows.of(run.responses());
    this.plateaus = PlateauFinder.find(run, load);
  }

  /** The diagnosis of a run, complete or not. The same run always gives the same diagnosis. */
  public static Diagnosis analyse(RecordedRun run, AnalysisOptions options) {
    return new Analyser(run, options).diagnosis();
  }

  /** Only the knee, for a schedule that goes on from there; empty if nothing was completed. */
  public static Optional<Knee> knee(RecordedRun run) {
    Analyser analyser = new Analyser(run, AnalysisOptions.defaults());
    return KneeFinder.find(analyser.plateaus, analyser.load);
  }

  private Diagnosis diagnosis() {
    return KneeFinder.find(plateaus, load).map(this::diagnosis).orElseGet(this::withoutLoad);
  }

  private Diagnosis diagnosis(Knee knee) {
    double xMax = knee.xMaxPerSecond().estimate();
    Plateau highest = named(knee.from());
    DemandEstimate estimate =
        DemandEstimator.estimate(run, plateaus, load, xMax, options.normaliseBySpeed());
    Plateau reference = reference(highest);
    List<LadderRung> ladder = Ladder.of(estimate, highest, reference);
    Verdict judged = Judge.judge(run, estimate, ladder, knee, highest, plateaus);
    Evidence evidence = new Evidence(run, plateaus, lowest(xMax), highest, estimate.model());
    CauseFinder causes = CauseFinder.find(evidence, judged);
    Prognosis prognosis = Prognosis.of(evidence, judged, causes.strongest(), knee, estimate);
    return new Diagnosis(
        Diagnosis.SCHEMA_VERSION,
        run.manifest().id(),
        run.manifest().target(),
        run.manifest().scenario(),
        run.manifest().goal(),
        run.isComplete(),
        causes.explained(judged),
        Optional.of(knee),
        reference.throughputPerSecond(),
        bindingFirst(ladder, judged),
        plateaus,
        causes.growth(),
        causes.causes(),
        causes.statements(),
        causes.frames(),
        prognosis.proposals(),
        concat(missing(), causes.missing()),
        Warnings.of(run, plateaus, highest, knee, ladder));
  }

  /** The top bar is the next bottleneck, even where its own interval is too wide to place it. */
  private static List<LadderRung> bindingFirst(List<LadderRung> ladder, Verdict verdict) {
    List<LadderRung> ordered = new ArrayList<>(ladder);
    ordered.sort(
        Comparator.comparing(rung -> verdict.resource().filter(rung.resource()::equals).isEmpty()));
    return ordered;
  }

  private Diagnosis withoutLoad() {
    return new Diagnosis(
        Diagnosis.SCHEMA_VERSION,
        run.manifest().id(),
        run.manifest().target(),
        run.manifest().scenario(),
        run.manifest().goal(),
        run.isComplete(),
        Judge.withoutLoad(),
        Optional.empty(),
        0,
        List.of(),
        plateaus,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        missing(),
        Warnings.ofRecording(run));
  }

  /** The highest plateau of the curve, else the knee: where utilization is worth telling. */
  private Plateau reference(Plateau knee) {
    return plateaus.stream()
        .filter(plateau -> plateau.phase() == Phase.CURVE && !plateau.saturated())
        .max(Comparator.comparingDouble(Plateau::throughputPerSecond))
        .orElse(knee);
  }

  private Plateau named(String name) {
    return plateaus.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  private Plateau lowest(double xMax) {
    List<Plateau> low = LoadRange.low(plateaus, xMax);
    return low.stream()
        // One second of a single user tells little; a plateau of the curve is longer.
        .max(Comparator.comparingDouble(p -> p.throughputPerSecond() * usedSeconds(p)))
        .orElseThrow();
  }

  private static double usedSeconds(Plateau plateau) {
    return plateau.endSeconds() - plateau.usedFromSeconds();
  }

  /** What is not in the recording, and what could not be recorded. */
  private List<String> missing() {
    return concat(
        GapWords.of(run.missing()),
        run.events().stream()
            .filter(event -> event.kind() == EventKind.COLLECTOR_UNAVAILABLE)
            .map(Event::text)
            .distinct()
            .toList());
  }

  private static List<String> concat(List<String> one, List<String> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }
}
