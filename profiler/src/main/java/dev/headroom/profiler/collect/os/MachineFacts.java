package dev.headroom.profiler.collect.os;

import dev.headroom.run.Machine;
import oshi.SystemInfo;
import oshi.hardware.HardwareAbstractionLayer;

/** What a manifest says of the machine that records. */
public final class MachineFacts {
  private MachineFacts() {}

  /**
   * @param budgets how CPU budgets are enforced, as the manifest names it
   */
  public static Machine read(String budgets) {
    HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
    return new Machine(
        hardware.getProcessor().getProcessorIdentifier().getName().strip(),
        // What this process may use, which in a container is less than what the machine has.
        Runtime.getRuntime().availableProcessors(),
        hardware.getMemory().getTotal(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        budgets);
  }
}
