package dev.headroom.analysis.math;

/**
 * The queue M/M/c: Poisson arrivals at c servers, each with an exponential service time (L.
 * Kleinrock, "Queueing Systems, Volume 1: Theory", Wiley 1975, section 3.5).
 *
 * @param servers c, at least 1
 */
public record MultiServerQueue(int servers) {
  private static final int BISECTIONS = 60;

  public MultiServerQueue {
    if (servers < 1) {
      throw new IllegalArgumentException("a queue needs a server: " + servers);
    }
  }

  /**
   * Erlang's C: the probability that an arrival has to wait.
   *
   * @param utilization busy share of all servers, 0 ≤ ρ &lt; 1
   */
  public double waitingProbability(double utilization) {
    double offered = servers * utilization;
    // Erlang's B by its recursion, which neither overflows nor cancels, then C from B.
    double blocked = 1;
    for (int n = 1; n <= servers; n++) {
      blocked = offered * blocked / (n + offered * blocked);
    }
    return blocked / (1 - utilization * (1 - blocked));
  }

  /** Mean response time over mean service time, R / S = 1 + C / (c (1 − ρ)). */
  public double responseOverService(double utilization) {
    return 1 + waitingProbability(utilization) / (servers * (1 - utilization));
  }

  /**
   * The utilization at which the response time is so many times the service time.
   *
   * @param times more than 1
   */
  public double utilizationAt(double times) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (responseOverService(middle) < times) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
