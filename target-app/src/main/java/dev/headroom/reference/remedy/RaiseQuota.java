package dev.headroom.reference.remedy;

import dev.headroom.reference.topology.Topology;
import java.util.Map;

/** Another quota of a box; parameters {@code box} and {@code cores}. */
final class RaiseQuota implements TopologyRemedy {
  private static final double MIN_CORES = 0.01;
  private static final double MAX_CORES = 1024;

  @Override
  public String id() {
    return "raise-quota";
  }

  @Override
  public Topology apply(Topology topology, Map<String, String> values) {
    Parameters parameters = new Parameters(id(), values);
    double cores = parameters.number("cores", MIN_CORES, MAX_CORES);
    return topology.withBox(
        parameters.text("box"), box -> box.withProvision(given -> given.withCpuQuota(cores)));
  }
}
