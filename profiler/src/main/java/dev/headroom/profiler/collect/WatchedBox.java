package dev.headroom.profiler.collect;

import dev.headroom.run.RunLayout;
import java.util.List;

/**
 * A box, and the ways in which it can be watched.
 *
 * @param name as in the manifest, or the name of a machine
 * @param endpoints possibly several of a kind, but at most one database: its statements have one
 *     file in the run
 */
public record WatchedBox(String name, List<Endpoint> endpoints) {
  public WatchedBox {
    endpoints = List.copyOf(endpoints);
    if (endpoints.stream().filter(DatabaseEndpoint.class::isInstance).count() > 1) {
      throw new IllegalArgumentException("box " + name + " has two databases");
    }
  }

  /** The machine that records. */
  public static WatchedBox host() {
    return new WatchedBox(RunLayout.HOST, List.of(new ThisMachine()));
  }

  /** Those of a kind, in their order. */
  public <E extends Endpoint> List<E> endpointsOf(Class<E> kind) {
    return endpoints.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
