package dev.headroom.analysis.queueing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A network in which a fixed number of customers goes round, as the users of a closed load do: they
 * think (a station with {@link ServiceRate#delay}), ask, wait for the answer, and think again.
 *
 * <p>Solved by convolution (J. P. Buzen, "Computational Algorithms for Closed Queueing Networks
 * with Exponential Servers", Communications of the ACM 16(9), 1973, pages 527–531), in logarithms.
 * Mean value analysis gives the same figures, but its recursion for stations with several servers
 * subtracts, and goes wrong near saturation (G. Casale, G. Serazzi, "Stabilization Techniques for
 * Load-Dependent Queueing Networks Algorithms", 2005); here nothing is subtracted.
 *
 * @param stations at least one, each with a demand of {@link ServiceStation#ANY}
 */
public record ClosedNetwork(List<ServiceStation> stations) {
  public ClosedNetwork {
    stations = List.copyOf(stations);
    if (stations.stream().noneMatch(s -> s.demandSeconds(ServiceStation.ANY) > 0)) {
      throw new IllegalArgumentException("a closed network needs a station where time is spent");
    }
  }

  /**
   * With so many customers.
   *
   * @param customers at least 1
   */
  public NetworkState at(int customers) {
    if (customers < 1) {
      throw new IllegalArgumentException("customers " + customers);
    }
    int k = stations.size();
    double[][] alone = new double[k][];
    for (int i = 0; i < k; i++) {
      alone[i] = weights(stations.get(i), customers);
    }
    // The products of all stations before each one, and of all behind it.
    double[][] before = new double[k + 1][];
    double[][] behind = new double[k + 1][];
    before[0] = nobody(customers);
    behind[k] = nobody(customers);
    for (int i = 0; i < k; i++) {
      before[i + 1] = convolved(before[i], alone[i]);
      behind[k - 1 - i] = convolved(behind[k - i], alone[k - 1 - i]);
    }
    double[] all = before[k];
    double throughput = Math.exp(all[customers - 1] - all[customers]);
    Map<String, Double> residence = new HashMap<>();
    for (int i = 0; i < k; i++) {
      double[] others = convolved(before[i], behind[i + 1]);
      double mean = 0;
      for (int n = 1; n <= customers; n++) {
        mean += n * Math.exp(alone[i][n] + others[customers - n] - all[customers]);
      }
      residence.put(stations.get(i).name(), mean / throughput);
    }
    return new NetworkState(throughput, residence);
  }

  /** ln of D^n / (α(1) … α(n)), for n from 0 on. */
  private static double[] weights(ServiceStation station, int customers) {
    double demand = Math.log(station.demandSeconds(ServiceStation.ANY));
    double[] logs = new double[customers + 1];
    for (int n = 1; n <= customers; n++) {
      logs[n] = logs[n - 1] + demand - Math.log(station.rate().at(n));
    }
    return logs;
  }

  /** ln of 1, 0, 0, …: of no station. */
  private static double[] nobody(int customers) {
    double[] logs = new double[customers + 1];
    Arrays.fill(logs, 1, customers + 1, Double.NEGATIVE_INFINITY);
    return logs;
  }

  private static double[] convolved(double[] one, double[] other) {
    double[] logs = new double[one.length];
    for (int n = 0; n < logs.length; n++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i <= n; i++) {
        largest = Math.max(largest, one[i] + other[n - i]);
      }
      double sum = 0;
      for (int i = 0; i <= n && largest > Double.NEGATIVE_INFINITY; i++) {
        sum += Math.exp(one[i] + other[n - i] - largest);
      }
      logs[n] = largest + Math.log(sum);
    }
    return logs;
  }
}
