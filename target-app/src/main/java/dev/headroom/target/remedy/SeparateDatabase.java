package dev.headroom.target.remedy;

import dev.headroom.target.setting.InvalidSetting;
import dev.headroom.target.topology.BoxSpec;
import dev.headroom.target.topology.Role;
import dev.headroom.target.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The database moves to a box of its own, of the size and price of the one that it leaves. */
final class SeparateDatabase implements TopologyRemedy {
  private static final String NEW_BOX = "db-1";

  @Override
  public String id() {
    return "separate-database";
  }

  @Override
  public Topology apply(Topology topology, Map<String, String> parameters) {
    BoxSpec shared = topology.boxOf(Role.DATABASE);
    if (shared.roles().size() == 1) {
      throw new InvalidSetting(id() + ": in " + topology.name() + " it has a box of its own");
    }
    List<Role> remaining = shared.roles().stream().filter(r -> r != Role.DATABASE).toList();
    // All at once: between the two steps the topology would have no database.
    List<BoxSpec> boxes = new ArrayList<>(topology.boxes());
    boxes.replaceAll(box -> box.equals(shared) ? box.withRoles(remaining) : box);
    boxes.add(
        new BoxSpec(NEW_BOX, List.of(Role.DATABASE), shared.cpuCores(), shared.pricePerHour()));
    return topology.withBoxes(boxes);
  }
}
