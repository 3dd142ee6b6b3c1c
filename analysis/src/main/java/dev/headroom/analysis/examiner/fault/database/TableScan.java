package dev.headroom.analysis.examiner.fault.database;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Query;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;

/** A statement without an index that fits it. */
public final class TableScan implements PlantedFault {
  @Override
  public String id() {
    return "missing-index";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU, "statement-scans-rows");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    Query query = sketch.queries.get(0);
    long examined = Math.round(draw.scale(1_000, 200_000));
    double seconds = query.seconds() + examined * draw.scale(2e-7, 1e-6);
    sketch.queries.set(0, query.scanning(examined, draw.number(1, 50), seconds));
  }
}
