package dev.headroom.reference.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Budgets by {@code cpu.max} of cgroup version 2 (kernel documentation, admin-guide/cgroup-v2). */
final class CgroupV2 implements CpuBudgets {
  private static final String PARENT = "headroom";
  private static final String CONTROL = "cgroup.subtree_control";

  private final Path root;

  /**
   * @param root mount of the unified hierarchy
   */
  CgroupV2(Path root) {
    this.root = root;
  }

  /** Why this way is closed here; empty if it is open. */
  static Optional<String> unavailable(Path root) {
    Path controllers = root.resolve("cgroup.controllers");
    try {
      if (!Files.isRegularFile(controllers)
          || !List.of(Files.readString(controllers).strip().split(" ")).contains("cpu")) {
        return Optional.of("no cpu controller of cgroup version 2 at " + root);
      }
    } catch (IOException e) {
      return Optional.of("cannot read " + controllers);
    }
    return Files.isWritable(root) && Files.isWritable(root.resolve(CONTROL))
        ? Optional.empty()
        : Optional.of("no permission to make a group in " + root);
  }

  @Override
  public String kind() {
    return "cgroup-v2";
  }

  @Override
  public BoxGroup create(String name, Path files) throws IOException {
    Path parent = Files.createDirectories(root.resolve(PARENT));
    CgroupFolders.write(root.resolve(CONTROL), "+cpu");
    CgroupFolders.write(parent.resolve(CONTROL), "+cpu");
    return new Group(Files.createDirectories(parent.resolve(name)));
  }

  private record Group(Path folder) implements BoxGroup {
    @Override
    public List<String> inside(List<String> command) {
      return CgroupFolders.inside(List.of(folder), command);
    }

    @Override
    public void limit(double cores) throws IOException {
      long quota = Math.max(1_000, Math.round(cores * PERIOD_MICROS));
      CgroupFolders.write(
          folder.resolve("cpu.max"), String.format(Locale.ROOT, "%d %d", quota, PERIOD_MICROS));
    }

    @Override
    public Optional<Path> cpuFolder() {
      return Optional.of(folder);
    }

    @Override
    public List<Path> folders() {
      return List.of(folder);
    }

    @Override
    public void close() throws IOException {
      CgroupFolders.remove(folder);
    }
  }
}
