package dev.headroom.cli.doctor;

import java.util.List;

/** All checks; a new one is one file and one line here. */
public final class Checks {
  private Checks() {}

  public static List<Check> all() {
    return List.of(
        new CoresCheck(),
        new BudgetsCheck(),
        new PlacementCheck(),
        new ProfilerCheck(),
        new DescriptorsCheck(),
        new PressureCheck(),
        new JavaCheck());
  }
}
