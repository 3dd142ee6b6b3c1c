package dev.headroom.cli.accuracy.live;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.PlantedFault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A system whose bottleneck is known.
 *
 * @param name the fault's id, or what the system is
 * @param stage topology
 * @param fault planted in it; empty of one as shipped
 * @param truths what binds and why; more than one where both say the same in other words
 */
public record LiveCase(String name, String stage, Optional<String> fault, List<Truth> truths) {
  static LiveCase asShipped(String stage, Truth truth) {
    return new LiveCase(stage + " as shipped", stage, Optional.empty(), List.of(truth));
  }

  static LiveCase of(String stage, String fault, Truth... truths) {
    return new LiveCase(fault, stage, Optional.of(fault), List.of(truths));
  }

  /** Its system. */
  public Topology topology(double strength) {
    Topology shipped = Topologies.named(stage);
    return planted(strength).map(planted -> planted.plantIn(shipped)).orElse(shipped);
  }

  /** Its fault, at a strength. */
  Optional<PlantedFault> planted(double strength) {
    return fault.map(id -> new PlantedFault(Faults.named(id), new Strength(strength)));
  }

  /** The resource that a diagnosis names; also what bound until a target failed. */
  static Optional<ResourceId> named(Diagnosis diagnosis) {
    Verdict.Kind kind = diagnosis.verdict().kind();
    return diagnosis
        .verdict()
        .resource()
        .filter(r -> kind == Verdict.Kind.BOTTLENECK || kind == Verdict.Kind.TARGET_FAILED);
  }

  /** Whether the resource that binds is named. */
  public boolean isResourceRight(Diagnosis diagnosis) {
    return named(diagnosis).filter(this::isFirst).isPresent();
  }

  boolean isFirst(ResourceId resource) {
    return truths.stream().anyMatch(truth -> truth.isOf(resource));
  }

  /** Whether it is named with its cause, and mended first. */
  public boolean isRight(Diagnosis diagnosis) {
    return named(diagnosis).stream()
        .flatMap(resource -> truths.stream().filter(truth -> truth.isOf(resource)))
        .anyMatch(truth -> truth.isOf(diagnosis.verdict().cause()) && truth.isMendedBy(diagnosis));
  }

  /** Whether it is among the first three that are named, of resources or of causes. */
  boolean isAmongThree(Diagnosis diagnosis) {
    Stream<ResourceId> causes = diagnosis.why().causes().stream().map(cause -> cause.resource());
    Stream<ResourceId> rungs = diagnosis.ladder().stream().map(rung -> rung.resource());
    return Stream.of(named(diagnosis).stream(), causes, rungs)
        .flatMap(all -> all)
        .distinct()
        .limit(3)
        .anyMatch(this::isFirst);
  }

  @Override
  public String toString() {
    return name;
  }
}
