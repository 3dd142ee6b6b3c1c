package dev.headroom.analysis.examiner.fault.database;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.Names;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Query;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;

/** A cheap statement for each row of another one. */
public final class QueryPerRow implements PlantedFault {
  @Override
  public String id() {
    return "n-plus-one";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU, "many-statements");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    sketch.queries.add(
        Query.of(
            "SELECT name FROM " + Names.word(draw) + " WHERE id = ?",
            draw.number(8, 40),
            draw.scale(0.00005, 0.0004),
            1));
  }
}
