package dev.headroom.reference.fault.waiting;

import dev.headroom.reference.fault.Elsewhere;
import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.util.Optional;

/** Every request enters one section that a single thread may be in. */
public final class LockContention implements Fault {
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
  public Optional<ServiceHook> inService(Strength strength) {
    AuditTrail trail = new AuditTrail(strength.times(INSIDE_MILLIS));
    return ExtraWork.before(request -> trail.write());
  }

  private static final class AuditTrail {
    private final int insideMillis;
    private long lines;

    private AuditTrail(int insideMillis) {
      this.insideMillis = insideMillis;
    }

    private synchronized void write() {
      lines++;
      Elsewhere.await(insideMillis);
    }
  }
}
