package dev.headroom.reference.fault.compute;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every request fills the heap with what nobody needs. */
public final class AllocationStorm implements Fault {
  /** Objects of some dozens of bytes that a request holds until it is answered. */
  private static final int HELD = 4_000;

  /** Arrays that are garbage at once. */
  private static final int ARRAYS = 48;

  private static final int ARRAY_BYTES = 128 << 10;

  @Override
  public String id() {
    return "allocation-storm";
  }

  @Override
  public String whatItDoes() {
    return "every request allocates megabytes, and holds a part of them until it is answered";
  }

  @Override
  public String evidenceItLeaves() {
    return "a large share of the time in garbage collection, and many bytes allocated per request";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    return Optional.of(
        new ServiceHook() {
          @Override
          public Handler around(String route, Handler handler) {
            return request -> {
              List<Object> held = allocate(strength);
              handler.handle(request);
              request.header("Held", Integer.toString(held.size()));
            };
          }
        });
  }

  private static List<Object> allocate(Strength strength) {
    List<Object> held = new ArrayList<>();
    for (int i = 0; i < strength.times(HELD); i++) {
      held.add(new ArrayList<>(List.of(i)));
    }
    int sum = 0;
    for (int i = 0; i < strength.times(ARRAYS); i++) {
      byte[] garbage = new byte[ARRAY_BYTES];
      garbage[i] = 1;
      sum += garbage[i];
    }
    held.add(sum);
    return held;
  }
}
