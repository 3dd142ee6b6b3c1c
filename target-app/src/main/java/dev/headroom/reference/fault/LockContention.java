package dev.headroom.reference.fault;

import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.topology.Topology;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Every request enters one section that a single thread may be in. */
final class LockContention implements Fault {
  /** At most 66 requests a second come through: far below what the CPUs carry. */
  private static final int INSIDE_MILLIS = 15;

  @Override
  public String id() {
    return "lock-contention";
  }

  @Override
  public String whatItDoes() {
    return "every request writes a line of an audit trail, one at a time, to a slow place";
  }

  @Override
  public String evidenceItLeaves() {
    return "threads that wait for one monitor, the longer the more users there are, and idle CPUs";
  }

  @Override
  public Topology plantIn(Topology topology) {
    return topology.withSettings(WebPart.ROLE, web -> web.withSwitch(id()));
  }

  @Override
  public Optional<ServiceHook> inService() {
    AuditTrail trail = new AuditTrail();
    return Optional.of(
        new ServiceHook() {
          @Override
          public Handler around(String route, Handler handler) {
            return request -> {
              trail.write();
              handler.handle(request);
            };
          }
        });
  }

  /** What is written to is elsewhere, so that the thread waits for it and computes nothing. */
  private static final class AuditTrail {
    private long lines;

    private synchronized void write() {
      lines++;
      long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(INSIDE_MILLIS);
      for (long left = deadline - System.nanoTime();
          left > 0;
          left = deadline - System.nanoTime()) {
        LockSupport.parkNanos(left);
        if (Thread.interrupted()) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }
}
