package dev.headroom.reference.box;

import dev.headroom.reference.machine.AllowedCpus;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which CPU of the machine each box runs on. A box of at most one core is held to one CPU, as a
 * small server has only one. On two, the kernel hands its quota out in slices of 5 ms, so that one
 * CPU is left with what the other needs: of a budget of 0.30 core 0.28 was used, and a request cost
 * up to twice the CPU, for its threads woke each other across CPUs (docs/ACCURACY.md).
 *
 * <p>Boxes are packed from the last CPU downwards, so that the first is left to the load generator.
 */
public final class CpuPlacement {
  /** Share of a CPU that is given away; the rest is for what else runs there. */
  private static final double MAX_LOAD = 0.9;

  private static final double ONE = 1 + 1e-9;

  private final List<Integer> cpus;
  private final Map<Integer, Double> load = new HashMap<>();

  CpuPlacement(List<Integer> cpus) {
    this.cpus = cpus;
  }

  /**
   * A placement on the CPUs of this machine; one that places nothing where that is not possible.
   */
  public static CpuPlacement detect() {
    return new CpuPlacement(unavailable().isPresent() ? List.of() : AllowedCpus.read());
  }

  /** Why boxes cannot be held to a CPU here; empty if they can. */
  public static Optional<String> unavailable() {
    if (AllowedCpus.read().size() < 2) {
      return Optional.of("there is only one CPU, or the system does not tell which there are");
    }
    boolean taskset =
        Arrays.stream(
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "taskset")));
    return taskset ? Optional.empty() : Optional.of("no taskset (util-linux) on the PATH");
  }

  /**
   * The group, its processes held to one CPU if it is to have at most one core.
   *
   * @param cores the box's budget
   */
  public BoxGroup place(BoxGroup group, double cores) {
    if (cpus.size() < 2 || cores > ONE) {
      return group;
    }
    int chosen = cpus.get(cpus.size() - 1);
    for (int i = cpus.size() - 1; i >= 0; i--) {
      int cpu = cpus.get(i);
      if (loadOf(cpu) == 0 || loadOf(cpu) + cores <= MAX_LOAD) {
        chosen = cpu;
        break;
      }
      chosen = loadOf(cpu) < loadOf(chosen) ? cpu : chosen;
    }
    load.merge(chosen, cores, Double::sum);
    return new PinnedGroup(group, chosen);
  }

  private double loadOf(int cpu) {
    return load.getOrDefault(cpu, 0.0);
  }
}
