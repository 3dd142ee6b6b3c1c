package dev.headroom.analysis.simulation.system;

/**
 * How fast the machine is, and becomes.
 *
 * @param drift standard deviation of the logarithm of what the same work costs, from one second to
 *     one far away
 * @param memory correlation of that from one second to the next, below 1
 * @param coldCost how many times more work costs at first, on top
 * @param warmRequests after how many requests that has fallen to 1/e
 * @param neighbourCores cores of the machine that others use all the time
 */
public record SimSpeed(
    double drift, double memory, double coldCost, double warmRequests, double neighbourCores) {
  /** Always the same. */
  public static final SimSpeed STEADY = new SimSpeed(0, 0, 0, 1, 0);

  public SimSpeed {
    if (drift < 0 || memory < 0 || memory >= 1 || coldCost < 0 || !(warmRequests > 0)) {
      throw new IllegalArgumentException("no speed: drift " + drift + ", memory " + memory);
    }
  }

  public SimSpeed withDrift(double newDrift, double newMemory) {
    return new SimSpeed(newDrift, newMemory, coldCost, warmRequests, neighbourCores);
  }

  public SimSpeed withColdStart(double cost, double requests) {
    return new SimSpeed(drift, memory, cost, requests, neighbourCores);
  }

  public SimSpeed withNeighbours(double cores) {
    return new SimSpeed(drift, memory, coldCost, warmRequests, cores);
  }
}
