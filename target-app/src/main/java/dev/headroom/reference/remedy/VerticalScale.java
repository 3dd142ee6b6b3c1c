package dev.headroom.reference.remedy;

import dev.headroom.reference.topology.Topology;
import java.util.Map;

/** A bigger box at a proportional price; parameters {@code box} and {@code factor}. */
final class VerticalScale implements TopologyRemedy {
  private static final double MAX_FACTOR = 64;

  @Override
  public String id() {
    return "vertical-scale";
  }

  @Override
  public Topology apply(Topology topology, Map<String, String> values) {
    Parameters parameters = new Parameters(id(), values);
    double factor = parameters.number("factor", 1, MAX_FACTOR);
    return topology.withBox(
        parameters.text("box"),
        box ->
            box.withCpuCores(box.cpuCores() * factor)
                .withPricePerHour(box.pricePerHour() * factor));
  }
}
