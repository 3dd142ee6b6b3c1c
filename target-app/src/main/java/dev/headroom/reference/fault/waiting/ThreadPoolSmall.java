package dev.headroom.reference.fault.waiting;

import dev.headroom.reference.fault.Elsewhere;
import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.topology.Topology;
import java.util.Optional;

/** Two request threads, each of which waits a while in every request. */
public final class ThreadPoolSmall implements Fault {
  private static final int THREADS = 2;

  /** With two threads, at most 100 requests a second: far below what the CPUs carry. */
  private static final int INSIDE_MILLIS = 20;

  @Override
  public String id() {
    return "thread-pool-small";
  }

  @Override
  public String whatItDoes() {
    return "requests queue for two request threads, each of which waits a while in every request";
  }

  @Override
  public String evidenceItLeaves() {
    return "request threads that are all busy, held as long at low load as at the knee, and idle"
        + " CPUs";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    return topology.withSettings(
        WebPart.ROLE, web -> web.withRequestThreads(THREADS).withSwitch(switchOf(strength)));
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    return ExtraWork.before(request -> Elsewhere.await(strength.times(INSIDE_MILLIS)));
  }
}
