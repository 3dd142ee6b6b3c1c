package dev.headroom.run;

/**
 * The computer on which a run was recorded.
 *
 * @param cpuModel as the operating system names it
 * @param logicalCores schedulable cores
 * @param memoryBytes physical memory
 * @param operatingSystem name and kernel version
 * @param budgets how CPU budgets were enforced: {@code cgroup-v2}, {@code cgroup-v1}, {@code
 *     systemd-user} or {@code none}
 */
public record Machine(
    String cpuModel, int logicalCores, long memoryBytes, String operatingSystem, String budgets) {

  public Machine {
    cpuModel = cpuModel == null ? "unknown" : cpuModel;
    operatingSystem = operatingSystem == null ? "unknown" : operatingSystem;
    budgets = budgets == null ? "none" : budgets;
  }

  /** A machine of which nothing was recorded: zero cores, so that no rule takes it for small. */
  public static Machine unknown() {
    return new Machine("unknown", 0, 0, "unknown", "none");
  }
}
