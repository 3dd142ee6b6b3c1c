package dev.headroom.analysis.queueing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A network that customers of several classes enter, each at its own rate, whatever happens inside
 * (F. Baskett, K. M. Chandy, R. R. Muntz, F. G. Palacios, "Open, Closed, and Mixed Networks of
 * Queues with Different Classes of Customers", Journal of the ACM 22(2), 1975, pages 248–260):
 * Poisson arrivals, and stations that share their servers among all who are there, or serve in the
 * order of arrival with one exponential service time for all classes.
 *
 * @param stations in no particular order
 */
public record OpenNetwork(List<ServiceStation> stations) {
  public OpenNetwork {
    stations = List.copyOf(stations);
  }

  /** Whether no station gets more work than it does at its best. */
  public boolean isStable(Map<String, Double> arrivalsPerSecond) {
    return stations.stream()
        .allMatch(
            station ->
                station.rate().steadyFrom().isEmpty()
                    || work(station, arrivalsPerSecond)
                        < station.rate().at(station.rate().steadyFrom().getAsInt()));
  }

  /**
   * What a customer of a class meets.
   *
   * @param arrivalsPerSecond of each class
   * @throws IllegalArgumentException if the network is not stable under them
   */
  public NetworkState at(Map<String, Double> arrivalsPerSecond, String customerClass) {
    if (!isStable(arrivalsPerSecond)) {
      throw new IllegalArgumentException("more work comes than is done: " + arrivalsPerSecond);
    }
    Map<String, Double> residence = new HashMap<>();
    for (ServiceStation station : stations) {
      residence.put(
          station.name(),
          station.demandSeconds(customerClass)
              * stretch(station.rate(), work(station, arrivalsPerSecond)));
    }
    return new NetworkState(arrivalsPerSecond.getOrDefault(customerClass, 0.0), residence);
  }

  /** For customers of one class. */
  public NetworkState at(double arrivalsPerSecond) {
    return at(Map.of(ServiceStation.ANY, arrivalsPerSecond), ServiceStation.ANY);
  }

  /** Seconds of demand that arrive a second. */
  private static double work(ServiceStation station, Map<String, Double> arrivalsPerSecond) {
    return arrivalsPerSecond.entrySet().stream()
        .mapToDouble(arrivals -> arrivals.getValue() * station.demandSeconds(arrivals.getKey()))
        .sum();
  }

  /**
   * Seconds that a second of demand takes: customers there, on average, over the work that arrives.
   * The number there is n with a probability in proportion to ρⁿ / (α(1) … α(n)); from where the
   * station works no faster on that is a geometric series, which is summed in one.
   */
  private static double stretch(ServiceRate rate, double work) {
    if (rate.steadyFrom().isEmpty()) {
      return 1;
    }
    if (!(work > 0)) {
      return 1 / rate.at(1);
    }
    int steady = rate.steadyFrom().getAsInt();
    double weight = 1;
    double sum = 1;
    double customers = 0;
    for (int n = 1; n < steady; n++) {
      weight *= work / rate.at(n);
      sum += weight;
      customers += n * weight;
    }
    double ratio = work / rate.at(steady);
    double first = weight * ratio;
    sum += first / (1 - ratio);
    customers += first * (steady / (1 - ratio) + ratio / ((1 - ratio) * (1 - ratio)));
    return customers / sum / work;
  }
}
