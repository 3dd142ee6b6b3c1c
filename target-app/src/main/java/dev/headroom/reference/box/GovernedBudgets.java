package dev.headroom.reference.box;

import dev.headroom.reference.governor.CpuGovernor;
import dev.headroom.reference.machine.AllowedCpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Budgets by stopping and continuing the boxes' processes, for which no right is needed. */
final class GovernedBudgets implements CpuBudgets {
  @Override
  public String kind() {
    return "stop-and-continue";
  }

  @Override
  public BoxGroup create(String name, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path numbers = Files.createFile(folder.resolve("processes"));
    Duration period = Duration.of(PERIOD_MICROS, ChronoUnit.MICROS);
    return new Group(folder, numbers, CpuGovernor.start(numbers, period, folder));
  }

  /**
   * @param folder where the governor tells what it does
   * @param numbers file with the numbers of the box's processes
   */
  private record Group(Path folder, Path numbers, CpuGovernor governor) implements BoxGroup {
    @Override
    public List<String> inside(List<String> command) {
      List<String> wrapped =
          new ArrayList<>(
              List.of("/bin/sh", "-c", "echo $$ >> \"$1\" || exit 126; shift; exec \"$@\"", "sh"));
      wrapped.add(numbers.toString());
      wrapped.addAll(command);
      return List.copyOf(wrapped);
    }

    @Override
    public void limit(double cores) throws IOException {
      governor.limit(cores, cpus());
    }

    /** Of the first process, which was placed like all others. */
    private int cpus() throws IOException {
      List<String> lines = Files.readAllLines(numbers);
      int cpus = lines.isEmpty() ? 0 : AllowedCpus.of(Long.parseLong(lines.get(0).strip())).size();
      return cpus > 0 ? cpus : Runtime.getRuntime().availableProcessors();
    }

    @Override
    public Optional<Path> cpuFolder() {
      return Optional.of(folder);
    }

    @Override
    public List<Path> folders() {
      // It lies in the system's own folder, and goes with that.
      return List.of();
    }

    @Override
    public void close() {
      governor.close();
    }
  }
}
