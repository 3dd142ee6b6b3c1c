package dev.headroom.reference.remedy;

import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.topology.Topology;
import java.util.Map;

/**
 * Another number of connections or of request threads; parameters {@code size} and {@code pool},
 * which is {@value #THREADS} for the threads and the connections' otherwise.
 */
final class ResizePool implements TopologyRemedy {
  private static final String THREADS = "request-threads";
  private static final int MAX_PLACES = 1_000;

  @Override
  public String id() {
    return "resize-pool";
  }

  @Override
  public Topology apply(Topology topology, Map<String, String> values) {
    int size = new Parameters(id(), values).whole("size", 1, MAX_PLACES);
    return topology.withSettings(
        WebPart.ROLE,
        web ->
            THREADS.equals(values.get("pool"))
                ? web.withRequestThreads(size)
                : web.withPoolSize(size));
  }
}
