package dev.headroom.analysis.simulation.system;

import java.util.List;
import java.util.Optional;

/**
 * A server.
 *
 * @param name unique
 * @param cores its CPU budget; a quota in each period where it is no whole number of cores
 * @param processes those that work in it
 * @param setUpSeconds CPU time that a piece of work costs more if it finds its core idle: threads
 *     to wake, cold caches
 * @param backgroundCores used without any request, by none of the processes
 * @param heap of the first process; empty if it collects no garbage
 */
public record SimBox(
    String name,
    double cores,
    List<SimProcess> processes,
    double setUpSeconds,
    double backgroundCores,
    Optional<SimHeap> heap) {

  public SimBox {
    processes = List.copyOf(processes);
    if (!(cores > 0) || processes.isEmpty()) {
      throw new IllegalArgumentException("box " + name + " has no core or no process");
    }
  }

  /** One whose CPU costs nothing beside the work of requests. */
  public static SimBox of(String name, double cores, SimProcess... processes) {
    return new SimBox(name, cores, List.of(processes), 0, 0, Optional.empty());
  }

  public SimBox withCores(double other) {
    return new SimBox(name, other, processes, setUpSeconds, backgroundCores, heap);
  }

  public SimBox withSetUp(double seconds) {
    return new SimBox(name, cores, processes, seconds, backgroundCores, heap);
  }

  public SimBox withBackground(double busyCores) {
    return new SimBox(name, cores, processes, setUpSeconds, busyCores, heap);
  }

  public SimBox withHeap(SimHeap other) {
    return new SimBox(name, cores, processes, setUpSeconds, backgroundCores, Optional.of(other));
  }

  /** Cores that work at the same time. */
  public int servers() {
    return (int) Math.ceil(cores);
  }
}
