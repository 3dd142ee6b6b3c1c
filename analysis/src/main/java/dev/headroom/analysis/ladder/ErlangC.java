package dev.headroom.analysis.ladder;

/**
 * Queueing at c servers of one queue, M/M/c (A. K. Erlang 1917; formulas as in L. Kleinrock,
 * "Queueing Systems", volume 1, Wiley 1975, section 3.4).
 */
public final class ErlangC {
  /** A resource counts as saturated where a response takes this many service times. */
  private static final double STRETCH = 3;

  private ErlangC() {}

  /**
   * Probability that an arrival has to wait.
   *
   * @param servers c, at least 1
   * @param utilization of each, 0 … 1
   */
  static double waitingProbability(int servers, double utilization) {
    if (utilization >= 1) {
      return 1;
    }
    double load = servers * utilization;
    // Erlang B by its recursion, which does not overflow, then C from B.
    double blocking = 1;
    for (int n = 1; n <= servers; n++) {
      blocking = load * blocking / (n + load * blocking);
    }
    return blocking / (1 - utilization * (1 - blocking));
  }

  /** Response time over service time. */
  static double stretch(int servers, double utilization) {
    return 1 + waitingProbability(servers, utilization) / (servers * (1 - utilization));
  }

  /**
   * Utilization at which a response takes three times its service time: 0.67 on one server, 0.82 on
   * two, 0.90 on four, 0.95 on eight.
   *
   * @param servers cores, connections …; a fraction of a server queues like one
   */
  public static double saturatedUtilization(double servers) {
    int whole = (int) Math.max(1, Math.round(servers));
    double low = 0;
    double high = 1;
    // Each halving gains a binary digit; 50 of them are more than the number has.
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      if (stretch(whole, middle) < STRETCH) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
