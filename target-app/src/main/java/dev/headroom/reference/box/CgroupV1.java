package dev.headroom.reference.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Budgets by the cpu controller of cgroup version 1 (kernel documentation, scheduler/sched-bwc).
 */
final class CgroupV1 implements CpuBudgets {
  private static final String PARENT = "headroom";

  private final Path mounts;

  /**
   * @param mounts folder that holds the controllers' mounts, {@code /sys/fs/cgroup}
   */
  CgroupV1(Path mounts) {
    this.mounts = mounts;
  }

  /** Why this way is closed here; empty if it is open. */
  static Optional<String> unavailable(Path mounts) {
    Path cpu = mounts.resolve("cpu");
    if (!Files.isRegularFile(cpu.resolve("cpu.cfs_quota_us"))
        && !Files.isRegularFile(cpu.resolve("cgroup.procs"))) {
      return Optional.of("no cpu controller of cgroup version 1 at " + cpu);
    }
    return Files.isWritable(cpu)
        ? Optional.empty()
        : Optional.of("no permission to make a group in " + cpu);
  }

  @Override
  public String kind() {
    return "cgroup-v1";
  }

  @Override
  public BoxGroup create(String name, Path files) throws IOException {
    Path cpu = Files.createDirectories(mounts.resolve("cpu").resolve(PARENT).resolve(name));
    Path accounting = mounts.resolve("cpuacct");
    if (!Files.isDirectory(accounting) || Files.isSameFile(accounting, mounts.resolve("cpu"))) {
      return new Group(List.of(cpu));
    }
    return new Group(
        List.of(cpu, Files.createDirectories(accounting.resolve(PARENT).resolve(name))));
  }

  private record Group(List<Path> folders) implements BoxGroup {
    @Override
    public List<String> inside(List<String> command) {
      return CgroupFolders.inside(folders, command);
    }

    @Override
    public void limit(double cores) throws IOException {
      long quota = Math.max(1_000, Math.round(cores * PERIOD_MICROS));
      CgroupFolders.write(
          folders.get(0).resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
      CgroupFolders.write(
          folders.get(0).resolve("cpu.cfs_quota_us"), String.format(Locale.ROOT, "%d", quota));
    }

    @Override
    public Optional<Path> cpuFolder() {
      return Optional.of(folders.get(0));
    }

    @Override
    public void close() throws IOException {
      for (Path folder : folders) {
        CgroupFolders.remove(folder);
      }
    }
  }
}
