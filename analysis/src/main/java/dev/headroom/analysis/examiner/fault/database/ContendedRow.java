package dev.headroom.analysis.examiner.fault.database;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.Names;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Query;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import java.util.Optional;

/** Every request changes one and the same row. */
public final class ContendedRow implements PlantedFault {
  @Override
  public String id() {
    return "row-lock-contention";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.ROW_LOCK, "row-lock-contention");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    String text = "UPDATE " + Names.word(draw) + " SET hits = hits + ? WHERE id = ?";
    sketch.contended = Optional.of(Query.change(text, draw.scale(0.0001, 0.0005)));
    sketch.rowHeldSeconds = draw.scale(0.001, 0.03);
    sketch.connections = Math.max(sketch.connections, draw.number(20, 40));
  }
}
