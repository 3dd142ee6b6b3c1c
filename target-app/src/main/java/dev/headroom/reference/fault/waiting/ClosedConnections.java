package dev.headroom.reference.fault.waiting;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The service closes a connection after each answer, so that every request needs a new one. */
public final class ClosedConnections implements Fault {
  @Override
  public String id() {
    return "no-keep-alive";
  }

  @Override
  public String whatItDoes() {
    return "every answer closes its connection; at a strength below 1, that share of them";
  }

  @Override
  public String evidenceItLeaves() {
    return "as many new connections as requests, and CPU that takes and closes them";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    int inTen = Math.min(10, strength.times(10));
    AtomicLong answers = new AtomicLong();
    return ExtraWork.before(
        request -> {
          if (answers.getAndIncrement() % 10 < inTen) {
            request.context().header("Connection", "close");
          }
        });
  }
}
