package dev.headroom.cli.accuracy.live;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.PlantedFault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.util.List;
import java.util.Optional;

/**
 * A system whose bottleneck is known.
 *
 * @param name the fault's id, or what the system is
 * @param stage topology
 * @param fault planted in it; empty of one as shipped
 * @param truths what binds and why
 */
public record LiveCase(String name, String stage, Optional<String> fault, Truths truths) {
  static LiveCase asShipped(String stage, Truth truth) {
    return new LiveCase(stage + " as shipped", stage, Optional.empty(), new Truths(List.of(truth)));
  }

  static LiveCase of(String stage, String fault, Truth... truths) {
    return new LiveCase(fault, stage, Optional.of(fault), new Truths(List.of(truths)));
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

  @Override
  public String toString() {
    return name;
  }
}
