package dev.headroom.cli.doctor;

import dev.headroom.reference.box.CpuPlacement;

/** Whether a small box of the reference system can be held to one CPU. */
final class PlacementCheck implements Check {
  @Override
  public Finding look() {
    return CpuPlacement.unavailable()
        .map(
            why ->
                Finding.lacking(
                    "one CPU for a small box",
                    why,
                    "install util-linux, on a machine with two or more CPUs; without it a box's"
                        + " figures vary more from run to run"))
        .orElseGet(() -> Finding.good("one CPU for a small box", "taskset"));
  }
}
