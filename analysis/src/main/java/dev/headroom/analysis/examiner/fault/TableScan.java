package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.system.Draw;
import dev.headroom.analysis.examiner.system.Sketch;
import dev.headroom.analysis.model.ResourceType;
import java.util.Optional;

/** A statement without an index that fits it. */
final class TableScan implements PlantedFault {
  @Override
  public String id() {
    return "missing-index";
  }

  @Override
  public ResourceType type() {
    return ResourceType.CPU;
  }

  @Override
  public Optional<String> cause() {
    return Optional.of("statement-scans-rows");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    Sketch.Query query = sketch.queries.get(0);
    long sent = draw.number(1, 50);
    long examined = Math.round(draw.scale(2_000, 200_000));
    double seconds = query.seconds() + examined * draw.scale(2e-7, 1e-6);
    sketch.queries.set(0, new Sketch.Query(query.text(), 1, seconds, examined, sent));
  }
}
