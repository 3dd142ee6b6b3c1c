package dev.headroom.analysis.examiner.baseline;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.source.ResourceSources;
import dev.headroom.run.RecordedRun;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What a baseline looks at: the same meters as the diagnosis, at the lowest and at the highest
 * load, and on the way from one to the other.
 *
 * @param resources with their meters
 * @param low the plateau of the lowest throughput
 * @param high the one that showed the most
 * @param way the plateaus up to that one, in the order of time
 * @param seed for what is left to chance
 */
public record Sight(
    List<MeasuredResource> resources, Plateau low, Plateau high, List<Plateau> way, long seed) {
  public Sight {
    resources = List.copyOf(resources);
    way = List.copyOf(way);
  }

  /** Of a run and its diagnosis; empty if no load was. */
  public static Optional<Sight> of(RecordedRun run, Diagnosis diagnosis, long seed) {
    List<Plateau> plateaus = diagnosis.load().plateaus();
    Optional<Plateau> high =
        diagnosis
            .load()
            .knee()
            .map(Knee::from)
            .flatMap(from -> plateaus.stream().filter(p -> p.name().equals(from)).findFirst());
    Optional<Plateau> low =
        plateaus.stream().min(Comparator.comparingDouble(Plateau::throughputPerSecond));
    return high.map(
        most ->
            new Sight(
                ResourceSources.find(run),
                low.orElse(most),
                most,
                plateaus.stream().filter(p -> p.endSeconds() <= most.endSeconds()).toList(),
                seed));
  }

  /** Busy share of a resource at the highest load; 0 where it was not recorded. */
  double utilization(MeasuredResource resource) {
    double busy = resource.busyDuring(high) / resource.capacity();
    return Double.isNaN(busy) ? 0 : busy;
  }

  /** The resource of the highest score; empty where there is none. */
  Optional<ResourceId> highest(ToDoubleFunction<MeasuredResource> score) {
    return resources.stream().max(Comparator.comparingDouble(score)).map(MeasuredResource::id);
  }

  /** Busy shares of a resource in each second of a plateau, without those not recorded. */
  static double[] seconds(MeasuredResource resource, Plateau plateau) {
    int seconds = (int) Math.floor(plateau.endSeconds() - plateau.usedFromSeconds());
    return DoubleStream.iterate(plateau.usedFromSeconds(), from -> from + 1)
        .limit(Math.max(0, seconds))
        .map(from -> resource.total().busy(from, from + 1) / resource.capacity())
        .filter(Double::isFinite)
        .toArray();
  }

  /** Likewise of all plateaus on the way. */
  double[] seconds(MeasuredResource resource) {
    return way.stream()
        .flatMapToDouble(plateau -> DoubleStream.of(seconds(resource, plateau)))
        .toArray();
  }
}
