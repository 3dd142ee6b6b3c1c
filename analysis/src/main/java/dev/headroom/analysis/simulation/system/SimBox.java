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
 * @param batch work that comes now and then, without any request
 * @param heap of the first process; empty if it collects no garbage
 */
public record SimBox(
    String name,
    double cores,
    List<SimProcess> processes,
    double setUpSeconds,
    double backgroundCores,
    Batch batch,
    Optional<SimHeap> heap) {

  /**
   * Work of a job that runs now and then, counted with the background.
   *
   * @param everySeconds from the begin of one to that of the next
   * @param lastsSeconds of them in which it works
   * @param cores that it uses then
   */
  public record Batch(double everySeconds, double lastsSeconds, double cores) {
    public static final Batch NONE = new Batch(1, 0, 0);

    /** Cores that it uses at an instant. */
    public double coresAt(double seconds) {
      return seconds % everySeconds < lastsSeconds ? cores : 0;
    }
  }

  public SimBox {
    processes = List.copyOf(processes);
    if (!(cores > 0) || processes.isEmpty()) {
      throw new IllegalArgumentException("box " + name + " has no core or no process");
    }
  }

  /** One whose CPU costs nothing beside the work of requests. */
  public static SimBox of(String name, double cores, SimProcess... processes) {
    return new SimBox(name, cores, List.of(processes), 0, 0, Batch.NONE, Optional.empty());
  }

  public SimBox withCores(double other) {
    return new SimBox(name, other, processes, setUpSeconds, backgroundCores, batch, heap);
  }

  public SimBox withProcesses(List<SimProcess> others) {
    return new SimBox(name, cores, others, setUpSeconds, backgroundCores, batch, heap);
  }

  public SimBox withSetUp(double seconds) {
    return new SimBox(name, cores, processes, seconds, backgroundCores, batch, heap);
  }

  public SimBox withBackground(double busyCores) {
    return new SimBox(name, cores, processes, setUpSeconds, busyCores, batch, heap);
  }

  public SimBox withBatch(Batch other) {
    return new SimBox(name, cores, processes, setUpSeconds, backgroundCores, other, heap);
  }

  public SimBox withHeap(SimHeap other) {
    return new SimBox(
        name, cores, processes, setUpSeconds, backgroundCores, batch, Optional.of(other));
  }

  /** Cores that work at the same time. */
  public int servers() {
    return (int) Math.ceil(cores);
  }
}
