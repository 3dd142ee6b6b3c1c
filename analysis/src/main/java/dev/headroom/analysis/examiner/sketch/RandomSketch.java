package dev.headroom.analysis.examiner.sketch;

import dev.headroom.analysis.examiner.system.Bounds;
import dev.headroom.analysis.simulation.system.SimHeap;
import dev.headroom.analysis.simulation.system.SimSpeed;

/** Services with a database as there are many: some are small, some large, none has a fault. */
public final class RandomSketch {
  /** How many times more of a place there is than its first limit needs. */
  private static final double AMPLE = 4;

  private RandomSketch() {}

  public static Sketch of(Draw draw) {
    Names names = Names.of(draw);
    Sketch sketch = new Sketch(names, OrdinaryCode.of(names, draw));
    sketch.isApart = draw.chance(0.6);
    boolean isSmall = draw.chance(0.6);
    int services = sketch.isApart && draw.chance(0.4) ? 2 : 1;
    double cores = isSmall ? draw.between(0.25, 1) : draw.number(1, 4);
    for (int i = 0; i < services; i++) {
      sketch.serviceCores.add(cores);
    }
    sketch.databaseCores = isSmall ? draw.between(0.25, 1) : draw.number(1, 4);
    double scale = isSmall ? 1 : 3;
    sketch.serviceSeconds = scale * draw.scale(0.0005, 0.004);
    int queries = draw.number(1, 3);
    for (int i = 0; i < queries; i++) {
      long rows = draw.number(1, 20);
      sketch.queries.add(
          Query.of(
              "SELECT * FROM " + Names.word(draw) + i + " WHERE id = ?",
              1,
              scale * draw.scale(0.0001, 0.002),
              rows));
    }
    sketch.variation = draw.chance(0.5) ? 1 : draw.between(0.3, 1.5);
    sketch.networkSeconds = draw.scale(0.0002, 0.002);
    sketch.databaseDelay = draw.scale(0.0001, 0.002);
    // A part of a core sleeps most of the time, and has the more to wake up from.
    sketch.setUpSeconds =
        (isSmall ? draw.between(0.2, 2) : draw.between(0, 0.8)) * sketch.serviceSeconds;
    memory(sketch, draw);
    surroundings(sketch, draw);
    ample(sketch, draw);
    // A second's requests or less: a warm-up is there for that.
    double requests = draw.between(0.1, 0.6) * sketch.mostPerSecond();
    sketch.speed = sketch.speed.withColdStart(sketch.speed.coldCost(), requests);
    return sketch;
  }

  /** A heap with room, whose collections take a few percent of the service's CPU. */
  private static void memory(Sketch sketch, Draw draw) {
    double young = draw.scale(50e6, 200e6);
    double pause = draw.between(0.004, 0.015);
    double live = draw.scale(20e6, 500e6);
    double room = live + draw.between(2, 8) * young;
    sketch.heap = new SimHeap(young, pause, live, room, 0, 10 * pause);
    double collecting = draw.between(0, 0.04) * sketch.serviceSeconds;
    sketch.allocatedBytes = collecting / pause * young / Math.ceil(sketch.serviceCores.get(0));
  }

  /** What is no fault: background, drift, a warm-up. */
  private static void surroundings(Sketch sketch, Draw draw) {
    sketch.serviceBackground = draw.between(0, 0.03) * sketch.serviceCores.get(0);
    sketch.databaseBackground = draw.between(0, 0.03) * sketch.databaseCores;
    if (draw.chance(0.1)) {
      sketch.databaseBackground = draw.between(0.1, 0.3) * sketch.databaseCores;
    }
    double drift = draw.chance(0.1) ? 0.2 : draw.between(0.01, 0.08);
    sketch.speed = new SimSpeed(drift, 0.9, draw.between(0, 2), 1, 0);
  }

  /** Places for several times what the CPUs can do. */
  private static void ample(Sketch sketch, Draw draw) {
    sketch.threads = 1;
    sketch.connections = 1;
    double most =
        Bounds.of(sketch.system()).stream()
            .filter(bound -> !bound.resource().type().isSoft())
            .mapToDouble(Bounds.Bound::perSecond)
            .min()
            .orElseThrow();
    for (Bounds.Bound bound : Bounds.of(sketch.system())) {
      int needed = (int) Math.ceil(AMPLE * most / bound.perSecond());
      switch (bound.resource().type()) {
        case REQUEST_THREADS ->
            sketch.threads = Math.max(sketch.threads, Math.max(needed, draw.number(50, 200)));
        case CONNECTION_POOL ->
            sketch.connections =
                Math.max(sketch.connections, Math.max(needed, draw.number(10, 30)));
        default -> {
          // There is as much CPU as was drawn.
        }
      }
    }
  }
}
