package dev.headroom.analysis.simulation.system;

/**
 * Places of which a request holds one for a while: connections, request threads, a lock.
 *
 * @param name unique
 * @param box of the service that they belong to
 * @param kind what they are
 * @param count how many there are
 */
public record SimPlaces(String name, String box, Kind kind, int count) {
  /** What a recorder sees of them depends on it. */
  public enum Kind {
    CONNECTIONS,
    REQUEST_THREADS,
    /** A monitor: one place, and no gauge that shows it. */
    LOCK
  }

  public SimPlaces {
    if (count < 1) {
      throw new IllegalArgumentException(name + " has no place");
    }
  }
}
