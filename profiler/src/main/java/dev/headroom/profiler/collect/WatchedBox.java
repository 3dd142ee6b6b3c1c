package dev.headroom.profiler.collect;

import dev.headroom.run.BoxProcess;
import dev.headroom.run.RunLayout;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A box, and the ways in which it can be watched.
 *
 * @param name as in the manifest, or {@link RunLayout#HOST} for the machine itself
 * @param processes that belong to it
 * @param cgroupFolder of its cpu controller; empty where it has no cgroup of its own
 * @param metricsUrl of its service's figures in Prometheus' text format
 * @param database account of the database in it
 */
public record WatchedBox(
    String name,
    List<BoxProcess> processes,
    Optional<Path> cgroupFolder,
    Optional<URI> metricsUrl,
    Optional<DatabaseAccess> database) {
  public WatchedBox {
    processes = List.copyOf(processes);
  }

  /** The machine on which all boxes run. */
  public static WatchedBox host() {
    return new WatchedBox(
        RunLayout.HOST, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  boolean isHost() {
    return name.equals(RunLayout.HOST);
  }
}
