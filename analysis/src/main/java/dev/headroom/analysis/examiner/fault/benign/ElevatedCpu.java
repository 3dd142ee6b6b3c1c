package dev.headroom.analysis.examiner.fault.benign;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;

/** The database has little to spare, and more than what binds. */
public final class ElevatedCpu implements PlantedFault {
  private static final int USERS = 64;

  /** Share of a database's CPU that others may use. */
  private static final double MOST = 0.6;

  @Override
  public String id() {
    return "elevated-cpu";
  }

  @Override
  public Truth truth() {
    return Truth.healthy();
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    sketch.isApart = true;
    double most = sketch.mostPerSecond();
    double work = sketch.queries.stream().mapToDouble(q -> q.perRequest() * q.seconds()).sum();
    double wanted = draw.between(1.15, 1.4) * most * work;
    // Who queues for it holds a connection meanwhile; there are enough for all of the load's users.
    sketch.connections = Math.max(sketch.connections, USERS);
    sketch.threads = Math.max(sketch.threads, USERS);
    sketch.databaseBackground =
        Math.max(
            sketch.databaseBackground,
            Math.min(MOST * sketch.databaseCores, sketch.databaseCores - wanted));
  }
}
