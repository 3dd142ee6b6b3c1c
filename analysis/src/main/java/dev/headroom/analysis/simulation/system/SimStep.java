package dev.headroom.analysis.simulation.system;

import java.util.List;
import java.util.function.UnaryOperator;

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
   * @param code where a profiler finds it
   */
  record Work(
      String box,
      String process,
      double seconds,
      double variation,
      double allocatedBytes,
      SimCode code)
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
   * A time in which a thread waits for something elsewhere: the answer of a service, an address.
   *
   * @param box of the thread
   * @param seconds on average
   * @param variation as of work
   * @param code where the thread waits
   */
  record Call(String box, double seconds, double variation, SimCode code) implements SimStep {}

  /**
   * A box takes a new connection.
   *
   * @param box which
   */
  record Connect(String box) implements SimStep {}

  /**
   * Steps that a database undoes at their end by chance, and that are done again then.
   *
   * @param box of the database
   * @param share of the times that they are done, below 1
   * @param inside the steps
   */
  record Retried(String box, double share, List<SimStep> inside) implements SimStep {
    public Retried {
      inside = List.copyOf(inside);
      if (!(share >= 0 && share < 1)) {
        throw new IllegalArgumentException("steps that are undone for ever: " + share);
      }
    }
  }

  /**
   * A time in which nothing here works: the network, a disk.
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

  /** Steps with each of them replaced, those inside of others first. */
  static List<SimStep> all(List<SimStep> steps, UnaryOperator<SimStep> change) {
    return steps.stream().map(step -> change.apply(within(step, change))).toList();
  }

  private static SimStep within(SimStep step, UnaryOperator<SimStep> change) {
    if (step instanceof Hold hold) {
      return new Hold(hold.places(), all(hold.inside(), change));
    }
    if (step instanceof Retried retried) {
      return new Retried(retried.box(), retried.share(), all(retried.inside(), change));
    }
    return step instanceof Lookup lookup
        ? new Lookup(lookup.cache(), all(lookup.onMiss(), change))
        : step;
  }
}
