package dev.headroom.run;

/**
 * A computer on which boxes or the injector ran.
 *
 * @param name unique in its run; also the first part of the names of the files with its own series.
 *     {@link RunLayout#HOST} is the machine that records, on which the injector runs
 * @param cpuModel as the operating system names it
 * @param logicalCores schedulable cores
 * @param memoryBytes physical memory
 * @param operatingSystem name and kernel version
 * @param budgets how CPU budgets were enforced: {@code cgroup-v2}, {@code cgroup-v1}, {@code
 *     systemd-user}, {@code stop-and-continue} or {@code none}
 */
public record Machine(
    String name,
    String cpuModel,
    int logicalCores,
    long memoryBytes,
    String operatingSystem,
    String budgets) {

  public Machine {
    name = name == null ? RunLayout.HOST : name;
    RunLayout.requireFileNamePart(name, "machine");
    cpuModel = cpuModel == null ? "unknown" : cpuModel;
    operatingSystem = operatingSystem == null ? "unknown" : operatingSystem;
    budgets = budgets == null ? "none" : budgets;
  }

  /** The machine that records. */
  public Machine(
      String cpuModel, int logicalCores, long memoryBytes, String operatingSystem, String budgets) {
    this(RunLayout.HOST, cpuModel, logicalCores, memoryBytes, operatingSystem, budgets);
  }

  /** The machine that records, of which nothing is known: zero cores mean that nobody said. */
  public static Machine unknown() {
    return new Machine("unknown", 0, 0, "unknown", "none");
  }

  boolean isRecording() {
    return name.equals(RunLayout.HOST);
  }
}
