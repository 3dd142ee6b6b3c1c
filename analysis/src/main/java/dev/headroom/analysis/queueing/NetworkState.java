package dev.headroom.analysis.queueing;

import java.util.Map;

/**
 * How a network does in the long run, for one class of customers.
 *
 * @param throughputPerSecond customers that pass it
 * @param residenceSeconds time that one spends at each station, all visits together, by name
 */
public record NetworkState(double throughputPerSecond, Map<String, Double> residenceSeconds) {
  public NetworkState {
    residenceSeconds = Map.copyOf(residenceSeconds);
  }

  /** Time that one spends in it, s. */
  public double responseSeconds() {
    return residenceSeconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Customers at a station on average, by Little's law. */
  public double customersAt(String station) {
    return throughputPerSecond * residenceSeconds.get(station);
  }
}
