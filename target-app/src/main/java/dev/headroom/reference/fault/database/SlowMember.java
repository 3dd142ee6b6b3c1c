package dev.headroom.reference.fault.database;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;

/** A database's box gets a third of its CPU, behind a service that holds its connections. */
public final class SlowMember implements Fault {
  /** At a third it takes about as much as the service's box before it, and either may bind. */
  private static final double SHARE = 1.0 / 4;

  @Override
  public String id() {
    return "slow-member";
  }

  @Override
  public String whatItDoes() {
    return "the database's box runs at a quarter of its budget, so its answers are late";
  }

  @Override
  public String evidenceItLeaves() {
    return "that box throttled at its quota, connections held for longer than at low load, and a "
        + "pool that is full for that reason";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    BoxSpec slow =
        topology.boxesFor(DatabasePart.ROLE).stream()
            .filter(box -> box.roles().size() == 1)
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidSettingException(
                        id()
                            + ": in "
                            + topology.name()
                            + " no database has a box of its own; use stage-2"));
    return topology.withBox(
        slow.name(), box -> box.withCpuCores(box.cpuCores() * SHARE / strength.factor()));
  }
}
