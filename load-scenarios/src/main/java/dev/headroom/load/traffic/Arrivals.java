package dev.headroom.load.traffic;

/**
 * Instants at which requests are sent, one after the other. The same seed gives the same instants
 * on any machine. Not thread-safe.
 */
@FunctionalInterface
public interface Arrivals {
  /** Said when there is no further arrival. */
  double NEVER = Double.POSITIVE_INFINITY;

  /** The next one, seconds from the begin, not before the one before; {@link #NEVER} at the end. */
  double next();
}
