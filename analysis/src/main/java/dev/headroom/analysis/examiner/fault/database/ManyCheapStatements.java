package dev.headroom.analysis.examiner.fault.database;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.Names;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Query;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;

/** Dozens of cheap statements, each another one, as where objects load their parts. */
public final class ManyCheapStatements implements PlantedFault {
  @Override
  public String id() {
    return "too-many-statements";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU, "many-statements");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    int statements = draw.number(12, 50);
    double seconds = draw.scale(0.00005, 0.0004);
    for (int i = 0; i < statements; i++) {
      String text = "SELECT * FROM " + Names.word(draw) + i + " WHERE owner_id = ?";
      sketch.queries.add(Query.of(text, 1, draw.between(0.5, 1.5) * seconds, 1));
    }
  }
}
