package dev.headroom.analysis.simulation.engine;

import dev.headroom.analysis.simulation.chance.KeyCache;
import dev.headroom.analysis.simulation.system.SimCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a simulated system has done since it began, and what it does at this instant; in the order
 * of the system's description.
 *
 * @param boxes its boxes
 * @param places its places
 * @param caches its caches
 * @param statements its statements
 * @param work its steps that are CPU work
 * @param calls its steps that a profiler sees threads wait in
 * @param inFlight requests on their way
 * @param refused arrivals that were not sent, since too many requests were on their way
 * @param served requests answered
 */
public record Counters(
    List<OfBox> boxes,
    List<OfPlaces> places,
    List<OfCache> caches,
    List<OfStatement> statements,
    List<OfWork> work,
    List<OfWork> calls,
    int inFlight,
    long refused,
    long served) {

  /**
   * A box.
   *
   * @param cpuSeconds of each process, and last of the background
   * @param periods quota periods in which there was work
   * @param throttledPeriods those of them that were too short for it
   * @param throttledSeconds for which cores stood still
   * @param heap of its first process
   * @param deadlocks transactions that its database undid
   * @param connections that it took
   */
  public record OfBox(
      List<Double> cpuSeconds,
      long periods,
      long throttledPeriods,
      double throttledSeconds,
      OfHeap heap,
      long deadlocks,
      long connections) {

    public double allCpuSeconds() {
      return cpuSeconds.stream().mapToDouble(Double::doubleValue).sum();
    }

    static OfBox of(Cores cores, long deadlocks, long connections) {
      List<Double> cpu =
          IntStream.rangeClosed(0, cores.backgroundAccount()).mapToObj(cores::busySeconds).toList();
      return new OfBox(
          cpu,
          cores.periods(),
          cores.throttledPeriods(),
          cores.throttledSeconds(),
          cores.heap(),
          deadlocks,
          connections);
    }
  }

  /**
   * A garbage-collected heap.
   *
   * @param allocatedBytes so far
   * @param usedBytes in use, garbage included
   * @param liveBytes that the last collection of all of it left; 0 if there was none
   * @param collections of garbage
   * @param collectionSeconds that they took
   */
  public record OfHeap(
      double allocatedBytes,
      double usedBytes,
      double liveBytes,
      long collections,
      double collectionSeconds) {}

  /**
   * Places.
   *
   * @param held at this instant
   * @param waiting requests that wait for one at this instant
   * @param heldSeconds summed over places
   * @param waitedSeconds summed over requests
   * @param uses places given back
   */
  public record OfPlaces(
      int held, int waiting, double heldSeconds, double waitedSeconds, long uses) {

    static OfPlaces of(Places places, double now) {
      return new OfPlaces(
          places.held(),
          places.waiting(),
          places.heldSeconds(now),
          places.waitedSeconds(now),
          places.uses());
    }
  }

  /**
   * A cache.
   *
   * @param hits keys that were there
   * @param misses keys that were not
   */
  public record OfCache(long hits, long misses) {}

  /**
   * A statement.
   *
   * @param executions how often it was executed
   * @param seconds that these took, waiting for the database's cores included
   * @param leastSeconds the quickest one; infinite if there was none
   */
  public record OfStatement(long executions, double seconds, double leastSeconds) {}

  /**
   * A step that takes time.
   *
   * @param box index of the box
   * @param process index of the process in it; one more than there are for the background
   * @param code where a profiler finds it
   * @param seconds that it took, without what an idle core costs on top
   */
  public record OfWork(int box, int process, SimCode code, double seconds) {
    static OfWork of(Op op, double seconds) {
      return new OfWork(op.target(), op.process(), op.code(), seconds);
    }
  }

  static Counters of(
      double now,
      Cores[] cores,
      Places[] places,
      KeyCache[] caches,
      Meters meters,
      int inFlight,
      long refused,
      long served) {
    return new Counters(
        IntStream.range(0, cores.length)
            .mapToObj(i -> OfBox.of(cores[i], meters.deadlocks(i), meters.connections(i)))
            .toList(),
        Arrays.stream(places).map(p -> OfPlaces.of(p, now)).toList(),
        Arrays.stream(caches).map(c -> new OfCache(c.hits(), c.misses())).toList(),
        meters.statements(),
        meters.work(),
        meters.calls(),
        inFlight,
        refused,
        served);
  }
}
