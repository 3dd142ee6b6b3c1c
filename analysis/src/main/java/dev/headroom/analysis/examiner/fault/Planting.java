package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Query;
import dev.headroom.analysis.examiner.sketch.RandomSketch;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Bounds;
import dev.headroom.analysis.examiner.system.KnownSystem;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws systems until a fault visibly hurts one, or one is healthy beyond doubt. */
final class Planting {
  /** Share of its throughput that a system keeps with a fault that is worth finding, at most. */
  private static final double VISIBLE = 0.85;

  /** Fewer requests a second tell little in steps of a few seconds. */
  private static final double MIN_PER_SECOND = 20;

  private static final int TRIALS = 5_000;

  private final String id;
  private final Draw draw;

  Planting(String id, long seed) {
    this.id = id;
    this.draw = new Draw(new SplittableRandom(seed));
  }

  KnownSystem system() {
    for (int i = 0; i < TRIALS; i++) {
      Optional<KnownSystem> planted = planted(faults());
      if (planted.isPresent()) {
        return planted.get();
      }
    }
    throw new IllegalStateException("no system shows the fault " + id);
  }

  private List<PlantedFault> faults() {
    if (id.equals(PlantedFaults.TWO)) {
      List<PlantedFault> steady = PlantedFaults.all().filter(PlantedFault::isSteady).toList();
      return List.of(draw.oneOf(steady), draw.oneOf(steady));
    }
    return Stream.concat(PlantedFaults.all(), PlantedFaults.NONE_AT_ALL.stream())
        .filter(one -> one.id().equals(id))
        .toList();
  }

  /**
   * Empty if the faults do not hurt there, or something else binds before them. Of two, the one
   * that binds first has to be named, and the other one's resource comes next.
   */
  private Optional<KnownSystem> planted(List<PlantedFault> faults) {
    Sketch sketch = RandomSketch.of(draw);
    double healthy = sketch.mostPerSecond();
    faults.forEach(fault -> fault.plant(sketch, draw));
    SimSystem system = sketch.system();
    List<Bounds.Bound> bounds = Bounds.of(system);
    double most = bounds.get(0).perSecond();
    return truth(faults, system, bounds)
        .filter(truth -> truth.full().isEmpty() || most < VISIBLE * healthy)
        .filter(truth -> most >= MIN_PER_SECOND)
        .map(truth -> new KnownSystem(id, system, bounds, truth, indexed(sketch)));
  }

  private static Optional<Truth> truth(
      List<PlantedFault> faults, SimSystem system, List<Bounds.Bound> bounds) {
    Truth of = faults.get(0).truth();
    if (of.full().isEmpty()) {
      return Optional.of(of).filter(truth -> of.fails() || isBeyondDoubt(system, bounds));
    }
    List<PlantedFault> first = ofType(faults, bounds.get(0));
    boolean isNext = faults.size() == 1 || ofType(faults, bounds.get(1)).size() == 1;
    return first.size() == 1 && isNext ? Optional.of(first.get(0).truth()) : Optional.empty();
  }

  /** Whether the same binds while a job works beside it as while it does not. */
  private static boolean isBeyondDoubt(SimSystem system, List<Bounds.Bound> bounds) {
    SimSystem busy =
        system.withBoxes(box -> box.withBatch(new SimBox.Batch(1, 1, box.batch().cores())));
    SimSystem alone = system.withBoxes(box -> box.withBatch(SimBox.Batch.NONE));
    return Stream.of(busy, alone)
        .map(other -> Bounds.of(other).get(0).resource())
        .allMatch(bounds.get(0).resource()::equals);
  }

  private static List<PlantedFault> ofType(List<PlantedFault> faults, Bounds.Bound bound) {
    return faults.stream()
        .filter(fault -> fault.truth().full().filter(bound.resource().type()::equals).isPresent())
        .toList();
  }

  private static Map<String, Double> indexed(Sketch sketch) {
    return sketch.queries.stream()
        .collect(Collectors.toMap(Query::text, Query::indexedSeconds, (one, other) -> one));
  }
}
