package dev.headroom.analysis.explain;

import dev.headroom.analysis.cause.CauseRules;
import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.FailureRule;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.analysis.resource.source.ResourceSources;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.series.SeriesId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goes the diagnosis's way again, and notes what is looked at. */
public final class Explainer {
  private final RecordedRun run;
  private final DemandEstimate estimate;
  private final Function<RecordedRun, Evidence> evidence;

  private record Seen(List<Look> looks, List<SeriesId> series) {}

  /**
   * @param estimate demands and capacities, as fitted
   * @param evidence what rules are shown of a run
   */
  public Explainer(
      RecordedRun run, DemandEstimate estimate, Function<RecordedRun, Evidence> evidence) {
    this.run = run;
    this.estimate = estimate;
    this.evidence = evidence;
  }

  /** The resource's figures, and every rule's finding on it. */
  public Explanation explain(Verdict verdict, List<ResourceLimit> ladder, ResourceId resource) {
    Evidence shown = evidence.apply(run);
    Seen seen =
        ResourceSources.all().stream()
            .flatMap(source -> seen(source, resource, shown.plateaus()).stream())
            .findFirst()
            .orElse(new Seen(List.of(), List.of()));
    List<ResourceId> rungs = ladder.stream().map(ResourceLimit::resource).toList();
    int rung = rungs.indexOf(resource);
    return new Explanation(
        run.manifest().id(),
        verdict,
        resource,
        rung < 0 ? Optional.empty() : Optional.of(ladder.get(rung)),
        rung + 1,
        Optional.ofNullable(estimate.rSquared().get(resource)),
        seen.series,
        seen.looks,
        shown.low().name(),
        shown.knee().name(),
        CauseRules.all().stream().map(rule -> ruling(rule, resource, verdict)).toList());
  }

  /** What one source sees of a resource, and from which series; empty if it does not find it. */
  private Optional<Seen> seen(ResourceSource source, ResourceId resource, List<Plateau> plateaus) {
    SeriesTrace trace = new SeriesTrace(run);
    return source.find(trace.run()).stream()
        .filter(found -> found.id().equals(resource))
        .findFirst()
        .map(found -> plateaus.stream().map(plateau -> look(found, plateau)).toList())
        .map(looks -> new Seen(looks, trace.seen(resource.box())));
  }

  private Look look(MeasuredResource resource, Plateau plateau) {
    double busy = resource.busyDuring(plateau);
    double begin = run.manifest().epochSeconds();
    return new Look(
        plateau.name(),
        plateau.usedFromSeconds() - begin,
        plateau.endSeconds() - begin,
        plateau.throughputPerSecond(),
        busy,
        busy / resource.capacity(),
        resource.saturationDuring(plateau).figures());
  }

  /** Why a target failed is asked of its box, where one did. */
  private Ruling ruling(CauseRule rule, ResourceId resource, Verdict verdict) {
    SeriesTrace trace = new SeriesTrace(run);
    Evidence shown = evidence.apply(trace.run());
    boolean ofFailures = rule instanceof FailureRule;
    ResourceId asked = ofFailures ? new ResourceId(resource.box(), ResourceType.CPU) : resource;
    boolean applies =
        ofFailures
            ? verdict.kind() == Verdict.Kind.TARGET_FAILED
            : rule.appliesTo(shown.model(), resource);
    return applies
        ? Ruling.of(
            rule.id(),
            rule.findingOn(shown, asked),
            rule.needs(asked).stream().sorted().toList(),
            trace.seen())
        : Ruling.notFor(rule.id());
  }
}
