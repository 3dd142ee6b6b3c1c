package dev.headroom.reference.fault.compute;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;

/** Programs that are none of the system's take turns with the service on its CPU. */
public final class NoisyNeighbour implements Fault {
  /** The service's box has one turn in seven then, half of what a budget of 0.30 core needs. */
  private static final int PROGRAMS = 6;

  @Override
  public String id() {
    return "noisy-neighbour";
  }

  @Override
  public String whatItDoes() {
    return PROGRAMS
        + " programs that are none of the system's compute on the CPU of the service's box";
  }

  @Override
  public String evidenceItLeaves() {
    return "processes of the box that are runnable and do not run, though its budget is not used up,"
        + " and another process that has its CPU";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    BoxSpec service = topology.boxesFor(WebPart.ROLE).get(0);
    return topology.withBox(
        service.name(),
        box -> box.withProvision(given -> given.withNeighbours(strength.times(PROGRAMS))));
  }
}
