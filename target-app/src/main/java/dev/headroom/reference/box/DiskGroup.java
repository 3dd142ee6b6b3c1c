package dev.headroom.reference.box;

import dev.headroom.reference.setting.InvalidSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A group that may also do only so many reads and so many writes a second on the disk that holds
 * its files, by the blkio controller of cgroup version 1 (kernel documentation,
 * admin-guide/cgroup-v1/blkio-controller). What others write for it later, from the page cache, is
 * not held back; what it syncs itself is.
 */
public final class DiskGroup implements BoxGroup {
  private static final Path MOUNTS = Path.of("/sys/fs/cgroup");
  private static final Path DEVICES = Path.of("/sys/dev/block");

  private final BoxGroup group;
  private final Path folder;
  private final String device;
  private final int operationsPerSecond;

  private DiskGroup(BoxGroup group, Path folder, String device, int operationsPerSecond) {
    this.group = group;
    this.folder = folder;
    this.device = device;
    this.operationsPerSecond = operationsPerSecond;
  }

  /**
   * The group with a disk budget, which holds from its first {@link #limit} on.
   *
   * @param name unique on this machine
   * @param files an existing folder on the disk
   * @param operationsPerSecond reads, and as many writes
   * @throws InvalidSettingException if no disk can be limited here, with the reason
   */
  public static BoxGroup hold(BoxGroup group, String name, Path files, int operationsPerSecond)
      throws IOException {
    return hold(MOUNTS, DEVICES, group, name, files, operationsPerSecond);
  }

  static BoxGroup hold(
      Path mounts, Path devices, BoxGroup group, String name, Path files, int operationsPerSecond)
      throws IOException {
    Path controller = mounts.resolve("blkio");
    if (!Files.isWritable(controller) || !Files.exists(controller.resolve("cgroup.procs"))) {
      throw refused("no writable blkio controller of cgroup version 1 at " + controller);
    }
    String device =
        disk(devices, (long) Files.getAttribute(files, "unix:dev"))
            .orElseThrow(
                () -> refused("the files in " + files + " are on no disk of this machine"));
    Path folder = Files.createDirectories(controller.resolve("headroom").resolve(name));
    return new DiskGroup(group, folder, device, operationsPerSecond);
  }

  private static InvalidSettingException refused(String why) {
    return new InvalidSettingException("a box cannot be given a disk budget here: " + why);
  }

  /**
   * Number of the disk that holds a file system, as in {@code 8:0}; empty if it is on none.
   *
   * @param number of the file system's device, as stat(2) tells it (makedev(3))
   */
  static Optional<String> disk(Path devices, long number) throws IOException {
    long major = number >> 8 & 0xfff | number >> 32 & ~0xfffL;
    long minor = number & 0xff | number >> 12 & ~0xffL;
    Path device = devices.resolve(major + ":" + minor);
    if (!Files.exists(device)) {
      return Optional.empty();
    }
    // Only a whole disk can be limited, and not one partition of it.
    Path real = device.toRealPath();
    Path whole = Files.exists(real.resolve("partition")) ? real.getParent() : real;
    return Optional.of(Files.readString(whole.resolve("dev")).strip());
  }

  @Override
  public List<String> inside(List<String> command) {
    return CgroupFolders.inside(List.of(folder), group.inside(command));
  }

  @Override
  public List<String> beside(List<String> command) {
    return group.beside(command);
  }

  @Override
  public void limit(double cores) throws IOException {
    group.limit(cores);
    String rule = String.format(Locale.ROOT, "%s %d", device, operationsPerSecond);
    CgroupFolders.write(folder.resolve("blkio.throttle.read_iops_device"), rule);
    CgroupFolders.write(folder.resolve("blkio.throttle.write_iops_device"), rule);
  }

  @Override
  public Optional<Path> cpuFolder() {
    return group.cpuFolder();
  }

  @Override
  public List<Path> folders() {
    return Stream.concat(group.folders().stream(), Stream.of(folder)).toList();
  }

  @Override
  public void close() throws IOException {
    group.close();
    CgroupFolders.remove(folder);
  }
}
