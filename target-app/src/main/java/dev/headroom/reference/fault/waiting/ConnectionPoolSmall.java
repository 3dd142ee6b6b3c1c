package dev.headroom.reference.fault.waiting;

import dev.headroom.reference.fault.Elsewhere;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.topology.Topology;
import java.util.Optional;

/** Two connections to a database that is far away. */
public final class ConnectionPoolSmall implements Fault {
  private static final int CONNECTIONS = 2;

  /** With two connections, at most 100 statements a second: far below what the CPUs carry. */
  private static final int ROUND_TRIP_MILLIS = 20;

  @Override
  public String id() {
    return "connection-pool-small";
  }

  @Override
  public String whatItDoes() {
    return "requests queue for two connections, each of which spends its time on the way to a "
        + "distant database";
  }

  @Override
  public String evidenceItLeaves() {
    return "a full pool with waiters, held as long at low load as at the knee, and idle CPUs";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    return topology.withSettings(
        WebPart.ROLE, web -> web.withPoolSize(CONNECTIONS).withSwitch(switchOf(strength)));
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    return Optional.of(
        new ServiceHook() {
          @Override
          public void beforeStatement() {
            Elsewhere.await(strength.times(ROUND_TRIP_MILLIS));
          }
        });
  }
}
