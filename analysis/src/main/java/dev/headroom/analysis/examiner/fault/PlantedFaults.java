package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.system.Bounds;
import dev.headroom.analysis.examiner.system.Draw;
import dev.headroom.analysis.examiner.system.KnownSystem;
import dev.headroom.analysis.examiner.system.RandomSketch;
import dev.headroom.analysis.examiner.system.Sketch;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The faults that are planted, and the systems with them; a new one is one file and one line. */
public final class PlantedFaults {
  /** Name of a system without a fault. */
  public static final String NONE = "none";

  /** Name of a system with two faults, of different types of resources. */
  public static final String TWO = "two-at-once";

  private static final List<PlantedFault> ALL =
      List.of(
          new HotMethod(),
          new GarbageStorm(),
          new LockOnEveryRequest(),
          new FewConnections(),
          new FewThreads(),
          new TableScan(),
          new QueryPerRow(),
          new SlowMember());

  /** Share of its throughput that a system keeps with a fault that is worth finding, at most. */
  private static final double VISIBLE = 0.85;

  /** Fewer requests a second tell little in steps of a few seconds. */
  private static final double LEAST_PER_SECOND = 20;

  private static final int TRIALS = 1_000;

  private PlantedFaults() {}

  /** Names of all, without {@link #NONE}. */
  public static List<String> ids() {
    return Stream.concat(ALL.stream().map(PlantedFault::id), Stream.of(TWO)).toList();
  }

  /**
   * A random system, from a seed.
   *
   * @param id of the fault, {@link #TWO} or {@link #NONE}
   */
  public static KnownSystem system(String id, long seed) {
    Draw draw = new Draw(new SplittableRandom(seed));
    for (int i = 0; i < TRIALS; i++) {
      Optional<KnownSystem> planted = planted(id, faults(id, draw), draw);
      if (planted.isPresent()) {
        return planted.get();
      }
    }
    throw new IllegalStateException("no system shows the fault " + id);
  }

  private static List<PlantedFault> faults(String id, Draw draw) {
    if (id.equals(TWO)) {
      return List.of(any(draw), any(draw));
    }
    return ALL.stream().filter(one -> one.id().equals(id)).toList();
  }

  private static PlantedFault any(Draw draw) {
    return ALL.get(draw.number(0, ALL.size() - 1));
  }

  /**
   * Empty if the faults do not hurt there, or something else binds before them. Of two, the one
   * that binds first has to be named, and the other one's resource comes next.
   */
  private static Optional<KnownSystem> planted(String id, List<PlantedFault> faults, Draw draw) {
    Sketch sketch = RandomSketch.of(draw);
    double healthy = Bounds.of(sketch.system()).get(0).perSecond();
    faults.forEach(fault -> fault.plant(sketch, draw));
    SimSystem system = sketch.system();
    List<Bounds.Bound> bounds = Bounds.of(system);
    boolean hurts = faults.isEmpty() || bounds.get(0).perSecond() < VISIBLE * healthy;
    boolean shows = bounds.get(0).perSecond() >= LEAST_PER_SECOND;
    return hurts && shows ? known(id, faults, system, bounds) : Optional.empty();
  }

  private static Optional<KnownSystem> known(
      String id, List<PlantedFault> faults, SimSystem system, List<Bounds.Bound> bounds) {
    if (faults.isEmpty()) {
      return Optional.of(new KnownSystem(id, system, bounds, Optional.of(Optional.empty())));
    }
    List<PlantedFault> first = ofType(faults, bounds.get(0));
    boolean isNext = faults.size() == 1 || ofType(faults, bounds.get(1)).size() == 1;
    return first.size() == 1 && isNext
        ? Optional.of(new KnownSystem(id, system, bounds, first.get(0).cause().map(Optional::of)))
        : Optional.empty();
  }

  private static List<PlantedFault> ofType(List<PlantedFault> faults, Bounds.Bound bound) {
    return faults.stream().filter(fault -> fault.type() == bound.resource().type()).toList();
  }
}
