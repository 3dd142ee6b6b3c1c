package dev.headroom.reference.fault.compute;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.util.Optional;

/** What lives for ever leaves the requests hardly any of the heap. */
public final class HeapTooSmall implements Fault {
  private static final int LEFT_MEGABYTES = 24;

  @Override
  public String id() {
    return "heap-too-small";
  }

  @Override
  public String whatItDoes() {
    return "data that live for ever fill the heap from the first request on, up to a few megabytes";
  }

  @Override
  public String evidenceItLeaves() {
    return "a heap nearly full after every collection from the first on, and most of the CPU in"
        + " garbage collection";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    LiveSet live = new LiveSet();
    return ExtraWork.before(request -> live.fillUpTo(strength.over(LEFT_MEGABYTES)));
  }
}
