package dev.headroom.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel tells of waiting: run-queue delay and pressure. */
final class PressureCheck implements Check {
  @Override
  public Finding look() {
    boolean pressure = Files.isReadable(Path.of("/proc/pressure/cpu"));
    boolean delay = Files.isReadable(Path.of("/proc/self/schedstat"));
    if (pressure && delay) {
      return Finding.good("kernel's figures of waiting", "pressure, run-queue delay");
    }
    return Finding.lacking(
        "kernel's figures of waiting",
        (pressure ? "" : "no pressure ") + (delay ? "" : "no run-queue delay"),
        "boot with psi=1, and a kernel with CONFIG_SCHED_INFO; diagnosis works without, less"
            + " surely");
  }
}
