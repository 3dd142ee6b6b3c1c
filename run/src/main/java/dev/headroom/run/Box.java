package dev.headroom.run;

import java.util.List;
import java.util.Optional;

/**
 * One server under test: processes that share a CPU budget.
 *
 * @param name such as {@code box-1}; also the first part of its files' names
 * @param roles what it does, such as {@code web} and {@code database}
 * @param cpuCores its CPU capacity in cores; empty where it may use whatever the machine has
 * @param memoryBytes its memory limit; empty where there is none
 * @param pricePerHour of what it stands for, in dollars; empty where nobody said
 * @param processes those that were running when the run began
 */
public record Box(
    String name,
    List<String> roles,
    Optional<Double> cpuCores,
    Optional<Long> memoryBytes,
    Optional<Double> pricePerHour,
    List<BoxProcess> processes) {

  public Box {
    RunLayout.requireFileNamePart(name, "box");
    roles = roles == null ? List.of() : List.copyOf(roles);
    cpuCores = cpuCores == null ? Optional.empty() : cpuCores;
    memoryBytes = memoryBytes == null ? Optional.empty() : memoryBytes;
    pricePerHour = pricePerHour == null ? Optional.empty() : pricePerHour;
    processes = processes == null ? List.of() : List.copyOf(processes);
    if (cpuCores.isPresent() && !(cpuCores.get() > 0 && Double.isFinite(cpuCores.get()))) {
      throw new IllegalArgumentException("box " + name + " has no CPU: " + cpuCores.get());
    }
  }
}
