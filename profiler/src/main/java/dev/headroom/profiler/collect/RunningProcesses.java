package dev.headroom.profiler.collect;

import dev.headroom.run.BoxProcess;
import java.util.List;

/**
 * Processes of a box that run on this machine.
 *
 * @param processes at least one
 */
public record RunningProcesses(List<BoxProcess> processes) implements Endpoint {
  public RunningProcesses {
    processes = List.copyOf(processes);
    if (processes.isEmpty()) {
      throw new IllegalArgumentException("no processes to look at");
    }
  }
}
