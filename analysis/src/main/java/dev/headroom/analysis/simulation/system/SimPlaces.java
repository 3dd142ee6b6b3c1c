package dev.headroom.analysis.simulation.system;

/**
 * Places of which a request holds one for a while: connections, request threads, a lock.
 *
 * @param name unique
 * @param box where they are counted
 * @param kind what they are
 * @param count how many there are
 * @param lostShare share of their uses after which they are never given back
 * @param waiting where threads wait for them, as far as a profiler sees it
 */
public record SimPlaces(
    String name, String box, Kind kind, int count, double lostShare, SimCode waiting) {
  /** What a recorder sees of them depends on it. */
  public enum Kind {
    CONNECTIONS,
    REQUEST_THREADS,
    /** A monitor: one place, and no gauge that shows it. */
    LOCK,
    /** A row of a database. */
    ROW_LOCK,
    /** Who takes new connections. */
    ACCEPTOR,
    /** Files and sockets of a process: nobody waits for one, a request without one fails. */
    DESCRIPTORS
  }

  public SimPlaces {
    if (count < 1) {
      throw new IllegalArgumentException(name + " has no place");
    }
  }

  /** Places that are always given back. */
  public SimPlaces(String name, String box, Kind kind, int count) {
    this(name, box, kind, count, 0, SimCode.UNSEEN);
  }

  public SimPlaces withCount(int other) {
    return new SimPlaces(name, box, kind, other, lostShare, waiting);
  }

  public SimPlaces in(String other) {
    return new SimPlaces(name, other, kind, count, lostShare, waiting);
  }

  public SimPlaces losing(double share) {
    return new SimPlaces(name, box, kind, count, share, waiting);
  }

  public SimPlaces waitedForIn(SimCode code) {
    return new SimPlaces(name, box, kind, count, lostShare, code);
  }
}
