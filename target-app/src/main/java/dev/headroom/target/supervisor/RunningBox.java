package dev.headroom.target.supervisor;

import dev.headroom.target.topology.BoxSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A box that runs.
 *
 * @param cgroupCpuFolder where the kernel tells its CPU use, if it does
 */
public record RunningBox(
    BoxSpec spec, List<RunningProcess> processes, Optional<Path> cgroupCpuFolder) {
  public RunningBox {
    processes = List.copyOf(processes);
  }
}
