package dev.headroom.run;

import java.util.List;
import java.util.Optional;

/**
 * One server under test: processes that share a CPU budget.
 *
 * @param name such as {@code box-1}; also the first part of its files' names
 * @param machine name of the {@link Machine} on which it ran; {@link RunLayout#HOST} where nobody
 *     said
 * @param roles what it does, such as {@code web} and {@code database}
 * @param cpuCores its CPU capacity in cores; empty where it may use whatever the machine has
 * @param memoryBytes its memory limit; empty where there is none
 * @param pricePerHour of what it stands for, in dollars; empty where nobody said
 * @param processes those that were running when the run began
 */
public record Box(
    String name,
    String machine,
    List<String> roles,
    Optional<Double> cpuCores,
    Optional<Long> memoryBytes,
    Optional<Double> pricePerHour,
    List<BoxProcess> processes) {

  public Box {
    RunLayout.requireFileNamePart(name, "box");
    machine = machine == null ? RunLayout.HOST : machine;
    roles = roles == null ? List.of() : List.copyOf(roles);
    cpuCores = cpuCores == null ? Optional.empty() : cpuCores;
    memoryBytes = memoryBytes == null ? Optional.empty() : memoryBytes;
    pricePerHour = pricePerHour == null ? Optional.empty() : pricePerHour;
    processes = processes == null ? List.of() : List.copyOf(processes);
    if (cpuCores.isPresent() && !(cpuCores.get() > 0 && Double.isFinite(cpuCores.get()))) {
      throw new IllegalArgumentException("box " + name + " has no CPU: " + cpuCores.get());
    }
  }

  /** A box on the machine that records. */
  public Box(
      String name,
      List<String> roles,
      Optional<Double> cpuCores,
      Optional<Long> memoryBytes,
      Optional<Double> pricePerHour,
      List<BoxProcess> processes) {
    this(name, RunLayout.HOST, roles, cpuCores, memoryBytes, pricePerHour, processes);
  }
}
