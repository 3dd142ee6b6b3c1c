package dev.headroom.analysis.examiner.fault.database;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.Names;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Query;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;

/** A search by how a text begins, without an index. */
public final class PrefixScan implements PlantedFault {
  @Override
  public String id() {
    return "scan-by-prefix";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU, "statement-scans-rows");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    Query query = sketch.queries.get(0);
    long examined = Math.round(draw.scale(1_000, 200_000));
    double seconds = query.seconds() + examined * draw.scale(3e-7, 2e-6);
    String text = "SELECT id , name FROM " + Names.word(draw) + " WHERE name LIKE %s LIMIT ?";
    sketch.queries.set(
        0,
        query
            .as(String.format(text, "?"), String.format(text, "'?%'"))
            .scanning(examined, draw.number(1, 10), seconds));
  }
}
