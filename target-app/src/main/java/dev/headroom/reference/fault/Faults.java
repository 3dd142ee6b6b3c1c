package dev.headroom.reference.fault;

import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.setting.InvalidSettingException;
import java.util.List;

/** All faults; a new one is one file and one line here. */
public final class Faults {
  private static final List<Fault> ALL =
      List.of(
          new MissingIndex(),
          new ConnectionPoolSmall(),
          new SlowMember(),
          new LockContention(),
          new HotIntrinsic(),
          new AllocationStorm());

  private Faults() {}

  public static List<Fault> all() {
    return ALL;
  }

  /**
   * @throws InvalidSettingException if there is none of that id
   */
  public static Fault named(String id) {
    return ALL.stream()
        .filter(fault -> fault.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSettingException(
                    "no fault '"
                        + id
                        + "'; there are "
                        + String.join(", ", ALL.stream().map(Fault::id).toList())));
  }

  /**
   * What a switch of that name runs in the service.
   *
   * @throws InvalidSettingException if there is no such switch
   */
  public static ServiceHook switchedOn(String id) {
    return named(id)
        .inService()
        .orElseThrow(() -> new InvalidSettingException(id + " is no switch of the service"));
  }
}
