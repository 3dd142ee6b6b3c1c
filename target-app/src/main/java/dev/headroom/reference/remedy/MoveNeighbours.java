package dev.headroom.reference.remedy;

import dev.headroom.reference.topology.Topology;
import java.util.Map;

/** What runs on a box's CPU and is none of the system's runs elsewhere; parameter {@code box}. */
final class MoveNeighbours implements TopologyRemedy {
  @Override
  public String id() {
    return "move-neighbours";
  }

  @Override
  public Topology apply(Topology topology, Map<String, String> values) {
    return topology.withBox(
        new Parameters(id(), values).text("box"),
        box -> box.withProvision(given -> given.withNeighbours(0)));
  }
}
