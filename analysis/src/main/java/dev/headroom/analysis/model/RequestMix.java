package dev.headroom.analysis.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which requests a system gets.
 *
 * @param shares of each class of requests in all of them, by name; none where nothing was loaded
 */
public record RequestMix(Map<String, Double> shares) {
  /** Stands for every request, whatever its class. */
  public static final String ANY = "*";

  private static final double ROUNDING = 1e-6;

  public RequestMix {
    double sum = 0;
    for (double share : shares.values()) {
      if (!(share >= 0)) {
        throw new IllegalArgumentException("no shares of requests: " + shares);
      }
      sum += share;
    }
    if (!shares.isEmpty() && Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException("shares of requests do not add up to 1: " + shares);
    }
    shares = Collections.unmodifiableMap(new TreeMap<>(shares));
  }

  /** A mix of which nothing is known, where a demand is that of any request. */
  public static RequestMix unknown() {
    return new RequestMix(Map.of());
  }

  /** Share of a class, 0 … 1; 1 for {@link #ANY}. */
  public double share(String requestClass) {
    return requestClass.equals(ANY) ? 1 : shares.getOrDefault(requestClass, 0.0);
  }
}
