package dev.headroom.profiler.collect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A cgroup of version 1 or 2, of this machine.
 *
 * @param path folder of its cpu controller
 */
public record CgroupFolder(Path path) implements Endpoint {
  /** Names under which version 1 mounts those that speak of CPU, alone and as one, and of disks. */
  private static final List<String> MOUNTS = List.of("cpu", "cpu,cpuacct", "cpuacct", "blkio");

  /** The file by which a cpu controller's folder is known. */
  private static final String STAT = "cpu.stat";

  /**
   * The group that a folder is of, whichever controller of version 1 that belongs to.
   *
   * @return empty if the cpu controller knows no such group
   */
  public static Optional<CgroupFolder> of(Path folder) {
    return holding(folder.toAbsolutePath().normalize(), STAT).map(CgroupFolder::new);
  }

  /** The group's folder that has a file: this one, or that of another controller. */
  public Optional<Path> holding(String file) {
    return holding(path, file);
  }

  private static Optional<Path> holding(Path folder, String file) {
    if (Files.isRegularFile(folder.resolve(file))) {
      return Optional.of(folder);
    }
    // …/cgroup/memory/a/b is …/cgroup/cpu/a/b.
    for (Path mount = folder; mount.getParent() != null; mount = mount.getParent()) {
      for (String other : MOUNTS) {
        Path there = mount.resolveSibling(other).resolve(mount.relativize(folder)).normalize();
        if (Files.isRegularFile(there.resolve(file))) {
          return Optional.of(there);
        }
      }
    }
    return Optional.empty();
  }
}
