package dev.headroom.target.remedy;

import dev.headroom.target.topology.Topology;
import java.util.Map;

/** Another number of connections; parameter {@code size}. */
final class ResizePool implements TopologyRemedy {
  private static final int MOST = 1_000;

  @Override
  public String id() {
    return "resize-pool";
  }

  @Override
  public Topology apply(Topology topology, Map<String, String> values) {
    int size = new Parameters(id(), values).whole("size", 1, MOST);
    return topology.withWeb(web -> web.withPoolSize(size));
  }
}
