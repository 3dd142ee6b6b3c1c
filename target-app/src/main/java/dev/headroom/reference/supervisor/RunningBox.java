package dev.headroom.reference.supervisor;

import dev.headroom.reference.part.Endpoint;
import dev.headroom.reference.topology.BoxSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A box that runs.
 *
 * @param processes of its parts, in the order of its roles
 * @param endpoints of its parts, in the order of its roles
 * @param cgroupCpuFolder where the kernel tells its CPU use, if it does
 */
public record RunningBox(
    BoxSpec spec,
    List<RunningProcess> processes,
    List<Endpoint> endpoints,
    Optional<Path> cgroupCpuFolder) {
  public RunningBox {
    processes = List.copyOf(processes);
    endpoints = List.copyOf(endpoints);
  }

  /** Its endpoints of one kind. */
  public <E extends Endpoint> List<E> endpoints(Class<E> kind) {
    return endpoints.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
