package dev.headroom.analysis.remedy;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.run.Box;
import java.util.Map;
import java.util.Optional;

/** A bigger box. */
final class VerticalScale implements Remedy {
  /** The next size of most clouds' servers. */
  private static final double FACTOR = 2;

  @Override
  public String id() {
    return "vertical-scale";
  }

  @Override
  public Optional<Treatment> propose(
      Evidence evidence, ResourceId bottleneck, Optional<Cause> cause) {
    if (evidence.model().find(bottleneck).filter(r -> r.unit().equals("cores")).isEmpty()) {
      return Optional.empty();
    }
    Optional<Box> box = Boxes.named(evidence, bottleneck.box());
    return Optional.of(
        new Treatment(
            Map.of("box", bottleneck.box(), "factor", "2"),
            "vertical-scale " + bottleneck.box() + " ×2",
            "twice the CPU for the same work",
            "a restart of the box; the next size may be the last",
            box.flatMap(Box::pricePerHour).map(price -> price * (FACTOR - 1)),
            Optional.of(
                model ->
                    model.replace(bottleneck, cpu -> cpu.withCapacity(cpu.capacity() * FACTOR))),
            "twice the capacity at unchanged demands"));
  }
}
