package dev.headroom.analysis.queueing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A station of a network.
 *
 * @param name tells it from others
 * @param demandByClass D: seconds of it that one customer of a class needs, all visits together
 * @param rate how fast it works
 */
public record ServiceStation(String name, Map<String, Double> demandByClass, ServiceRate rate) {
  /** The class of customers where there is only one. */
  public static final String ANY = "any";

  public ServiceStation {
    demandByClass = Collections.unmodifiableMap(new TreeMap<>(demandByClass));
    for (double demand : demandByClass.values()) {
      if (!(demand >= 0 && Double.isFinite(demand))) {
        throw new IllegalArgumentException(name + ": demand " + demand);
      }
    }
  }

  /** For customers of one class. */
  public static ServiceStation of(String name, double demandSeconds, ServiceRate rate) {
    return new ServiceStation(name, Map.of(ANY, demandSeconds), rate);
  }

  /** D of a class; 0 of one that does not come here. */
  public double demandSeconds(String customerClass) {
    return demandByClass.getOrDefault(customerClass, 0.0);
  }
}
