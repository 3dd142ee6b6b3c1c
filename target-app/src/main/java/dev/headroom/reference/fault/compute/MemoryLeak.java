package dev.headroom.reference.fault.compute;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.util.Optional;

/** Every request leaves something behind. */
public final class MemoryLeak implements Fault {
  private static final int BYTES = 4 << 10;

  /**
   * A service whose heap is quite full dies; this one lives on, badly, so that it can be looked at.
   */
  private static final int LEFT_MEGABYTES = 12;

  @Override
  public String id() {
    return "memory-leak";
  }

  @Override
  public String whatItDoes() {
    return "every request leaves kilobytes in a list that nobody empties, until the heap is nearly"
        + " full";
  }

  @Override
  public String evidenceItLeaves() {
    return "a live set that grows with the number of requests, and more garbage collection at the"
        + " end than at the same load before";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    LiveSet live = new LiveSet();
    return ExtraWork.before(request -> live.add(strength.times(BYTES), LEFT_MEGABYTES));
  }
}
