package dev.headroom.reference.fault.compute;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;

/** The service's box is held to less CPU than it was bought as. */
public final class CpuThrottled implements Fault {
  private static final double SHARE = 0.4;

  @Override
  public String id() {
    return "cpu-throttled";
  }

  @Override
  public String whatItDoes() {
    return "a quota that nobody was told of lets the service's box use 0.4 of its cores";
  }

  @Override
  public String evidenceItLeaves() {
    return "a box throttled in most periods of its quota, while it uses far less than the cores that"
        + " it was bought with";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    BoxSpec service = topology.boxesFor(WebPart.ROLE).get(0);
    double cores = Math.min(1, SHARE / strength.factor()) * service.cpuCores();
    return topology.withBox(
        service.name(), box -> box.withProvision(given -> given.withCpuQuota(cores)));
  }
}
