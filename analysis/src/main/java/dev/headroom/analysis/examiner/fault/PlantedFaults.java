package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.system.Bounds;
import dev.headroom.analysis.examiner.system.Draw;
import dev.headroom.analysis.examiner.system.KnownSystem;
import dev.headroom.analysis.examiner.system.RandomSketch;
import dev.headroom.analysis.examiner.system.Sketch;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The faults that are planted, and the systems with them; a new one is one file and one line. */
public final class PlantedFaults {
  /** Name of a system without a fault. */
  public static final String NONE = "none";

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
    return ALL.stream().map(PlantedFault::id).toList();
  }

  /**
   * A random system, from a seed.
   *
   * @param id of the fault, or {@link #NONE}
   */
  public static KnownSystem system(String id, long seed) {
    Draw draw = new Draw(new SplittableRandom(seed));
    for (int i = 0; i < TRIALS; i++) {
      Optional<KnownSystem> planted = id.equals(NONE) ? healthy(draw) : planted(named(id), draw);
      if (planted.isPresent()) {
        return planted.get();
      }
    }
    throw new IllegalStateException("no system shows the fault " + id);
  }

  private static PlantedFault named(String id) {
    return ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static Optional<KnownSystem> healthy(Draw draw) {
    SimSystem system = RandomSketch.of(draw).system();
    List<Bounds.Bound> bounds = Bounds.of(system);
    return bounds.get(0).perSecond() >= LEAST_PER_SECOND
        ? Optional.of(new KnownSystem(NONE, system, bounds, Optional.of(Optional.empty())))
        : Optional.empty();
  }

  /** Empty if the fault does not hurt there, or something else binds before it. */
  private static Optional<KnownSystem> planted(PlantedFault fault, Draw draw) {
    Sketch sketch = RandomSketch.of(draw);
    double healthy = Bounds.of(sketch.system()).get(0).perSecond();
    fault.plant(sketch, draw);
    SimSystem system = sketch.system();
    List<Bounds.Bound> bounds = new ArrayList<>(Bounds.of(system));
    boolean hurts = bounds.get(0).perSecond() < VISIBLE * healthy;
    boolean shows = bounds.get(0).perSecond() >= LEAST_PER_SECOND;
    boolean binds = bounds.get(0).resource().type() == fault.type();
    return hurts && shows && binds
        ? Optional.of(new KnownSystem(fault.id(), system, bounds, fault.cause().map(Optional::of)))
        : Optional.empty();
  }
}
