package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.system.Draw;
import dev.headroom.analysis.examiner.system.Sketch;
import dev.headroom.analysis.model.ResourceType;
import java.util.Optional;

/** A cheap statement for each row of another one. */
final class QueryPerRow implements PlantedFault {
  @Override
  public String id() {
    return "n-plus-one";
  }

  @Override
  public ResourceType type() {
    return ResourceType.CPU;
  }

  @Override
  public Optional<String> cause() {
    return Optional.of("many-statements");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    long rows = 1;
    sketch.queries.add(
        new Sketch.Query(
            "SELECT name FROM users WHERE id = ?",
            draw.number(10, 40),
            draw.scale(0.0001, 0.0004),
            rows,
            rows));
  }
}
