package dev.headroom.analysis.simulation.system;

/**
 * A cache that keeps the keys used last.
 *
 * @param name unique
 * @param capacity keys that it holds
 * @param keys that are asked for, by Zipf's law
 * @param exponent of that law, 0 for all alike
 */
public record SimCache(String name, int capacity, int keys, double exponent) {
  public SimCache {
    if (capacity < 1 || keys < 1 || exponent < 0) {
      throw new IllegalArgumentException("no cache: " + capacity + " of " + keys + " keys");
    }
  }
}
