package dev.headroom.reference.fault;

import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.topology.Topology;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Two connections to a database that is far away. */
final class ConnectionPoolSmall implements Fault {
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
  public Topology plantIn(Topology topology) {
    return topology.withSettings(
        WebPart.ROLE, web -> web.withPoolSize(CONNECTIONS).withSwitch(id()));
  }

  @Override
  public Optional<ServiceHook> inService() {
    return Optional.of(
        new ServiceHook() {
          @Override
          public void beforeStatement() {
            travel();
          }
        });
  }

  /**
   * A round trip to another region or through a slow link, during which the connection is held and
   * nobody computes. On one machine there is no such link, so the thread waits for as long as the
   * packets would travel.
   */
  private static void travel() {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ROUND_TRIP_MILLIS);
    for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
