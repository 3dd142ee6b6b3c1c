package dev.headroom.reference.remedy;

import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.topology.Topology;
import java.util.Map;

/** Another number of connections; parameter {@code size}. */
final class ResizePool implements TopologyRemedy {
  private static final int MAX_CONNECTIONS = 1_000;

  @Override
  public String id() {
    return "resize-pool";
  }

  @Override
  public Topology apply(Topology topology, Map<String, String> values) {
    int size = new Parameters(id(), values).whole("size", 1, MAX_CONNECTIONS);
    return topology.withSettings(WebPart.ROLE, web -> web.withPoolSize(size));
  }
}
