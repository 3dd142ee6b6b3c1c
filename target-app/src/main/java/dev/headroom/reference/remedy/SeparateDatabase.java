package dev.headroom.reference.remedy;

import dev.headroom.reference.part.Role;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.BoxNames;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A database moves to a box of its own, of the size and price of the one that it leaves. */
final class SeparateDatabase implements TopologyRemedy {
  private static final Role<?> MOVED = DatabasePart.ROLE;

  @Override
  public String id() {
    return "separate-database";
  }

  @Override
  public Topology apply(Topology topology, Map<String, String> parameters) {
    BoxSpec shared =
        topology.boxesFor(MOVED).stream()
            .filter(box -> box.roles().size() > 1)
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidSettingException(
                        id() + ": in " + topology.name() + " no database shares its box"));
    List<Role<?>> remaining =
        shared.roles().stream().<Role<?>>filter(role -> !role.equals(MOVED)).toList();
    // All at once: between the two steps the topology would have no database.
    List<BoxSpec> boxes = new ArrayList<>(topology.boxes());
    boxes.replaceAll(box -> box.equals(shared) ? box.withRoles(remaining) : box);
    String name = BoxNames.next(topology, MOVED);
    boxes.add(new BoxSpec(name, List.of(MOVED), shared.cpuCores(), shared.pricePerHour()));
    return topology.withBoxes(boxes);
  }
}
