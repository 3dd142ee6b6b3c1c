package dev.headroom.reference.fault.network;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.Topology;

/** The box that clients reach has a link that carries less than its CPUs could answer. */
public final class NarrowLink implements Fault {
  /** Some 75 average answers a second, a fifth of what the CPUs carry. */
  private static final int BYTES_PER_SECOND = 450_000;

  @Override
  public String id() {
    return "egress-limit";
  }

  @Override
  public String whatItDoes() {
    return "the link of the box that faces clients carries " + BYTES_PER_SECOND + " bytes a second";
  }

  @Override
  public String evidenceItLeaves() {
    return "as many bytes sent a second as the link carries, answers that wait for it, and idle CPUs";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    return withLink(topology, strength.over(BYTES_PER_SECOND));
  }

  /** With such a link of the box that faces clients. */
  static Topology withLink(Topology topology, int bytesPerSecond) {
    String box =
        topology
            .front()
            .orElseThrow(() -> new InvalidSettingException("no box faces clients"))
            .box()
            .name();
    return topology.withBox(
        box, spec -> spec.withProvision(given -> given.withEgressBytesPerSecond(bytesPerSecond)));
  }
}
