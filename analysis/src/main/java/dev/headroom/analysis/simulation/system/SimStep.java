package dev.headroom.analysis.simulation.system;

import java.util.List;

/** A part of a request's way. */
public sealed interface SimStep {

  /**
   * CPU work.
   *
   * @param box where
   * @param process of that box, by whose account it goes
   * @param seconds of CPU time, on average
   * @param variation coefficient of variation: 0 always the same, 1 exponential, else log-normal
   * @param allocatedBytes on the heap
   * @param method that does it, {@code package.Class.method}; empty for many that do a little each
   */
  record Work(
      String box,
      String process,
      double seconds,
      double variation,
      double allocatedBytes,
      String method)
      implements SimStep {}

  /**
   * CPU work of a database on a statement.
   *
   * @param statement its text
   * @param process of the statement's box, by whose account it goes
   * @param seconds of CPU time, on average
   * @param variation as of work
   */
  record Query(String statement, String process, double seconds, double variation)
      implements SimStep {}

  /**
   * A time in which nothing here works: the network, a service elsewhere.
   *
   * @param seconds on average
   * @param variation as of work
   */
  record Delay(double seconds, double variation) implements SimStep {}

  /**
   * Steps while a place is held.
   *
   * @param places name of the places
   * @param inside the steps
   */
  record Hold(String places, List<SimStep> inside) implements SimStep {
    public Hold {
      inside = List.copyOf(inside);
    }
  }

  /**
   * Steps that are needed only if a cache does not have the key.
   *
   * @param cache name of the cache
   * @param onMiss the steps
   */
  record Lookup(String cache, List<SimStep> onMiss) implements SimStep {
    public Lookup {
      onMiss = List.copyOf(onMiss);
    }
  }
}
