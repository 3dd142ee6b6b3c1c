package dev.headroom.reference.remedy;

import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;
import java.util.Map;

/** Another quota of a box; parameters {@code box} and {@code cores}. */
final class RaiseQuota implements TopologyRemedy {
  @Override
  public String id() {
    return "raise-quota";
  }

  @Override
  public Topology apply(Topology topology, Map<String, String> values) {
    Parameters parameters = new Parameters(id(), values);
    double cores = parameters.number("cores", BoxSpec.MIN_CORES, BoxSpec.MAX_CORES);
    return topology.withBox(
        parameters.text("box"), box -> box.withProvision(given -> given.withCpuQuota(cores)));
  }
}
