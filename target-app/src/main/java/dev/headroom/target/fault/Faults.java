package dev.headroom.target.fault;

import dev.headroom.target.setting.InvalidSetting;
import java.util.List;

/** All faults; a new one is one file and one line here. */
public final class Faults {
  private static final List<Fault> ALL =
      List.of(new MissingIndex(), new ConnectionPoolSmall(), new SlowMember());

  private Faults() {}

  public static List<Fault> all() {
    return ALL;
  }

  /**
   * @throws InvalidSetting if there is none of that id
   */
  public static Fault named(String id) {
    return ALL.stream()
        .filter(fault -> fault.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSetting(
                    "no fault '"
                        + id
                        + "'; there are "
                        + String.join(", ", ALL.stream().map(Fault::id).toList())));
  }
}
