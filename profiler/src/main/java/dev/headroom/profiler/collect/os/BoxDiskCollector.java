package dev.headroom.profiler.collect.os;

import dev.headroom.profiler.collect.CgroupFolder;
import dev.headroom.profiler.collect.Collector;
import dev.headroom.run.metric.MetricKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a box does on disks, and what it may do there, from its cgroup of version 1 or 2. */
public final class BoxDiskCollector implements Collector<CgroupFolder> {
  private static final String SERVICED = "blkio.throttle.io_serviced";
  private static final String STAT = "io.stat";

  @Override
  public String source() {
    return "disk";
  }

  @Override
  public String looksAt() {
    return "a box's operations on disks, and its limit of them";
  }

  @Override
  public Class<CgroupFolder> endpoint() {
    return CgroupFolder.class;
  }

  /** A group that does not count has no limit either. */
  @Override
  public boolean isWantedAt(CgroupFolder cgroup) {
    return unavailable(cgroup).isEmpty();
  }

  @Override
  public Optional<String> unavailable(CgroupFolder cgroup) {
    return cgroup.holding(SERVICED).or(() -> cgroup.holding(STAT)).isPresent()
        ? Optional.empty()
        : Optional.of("its group of " + cgroup.path() + " does not count operations on disks");
  }

  @Override
  public Session open(CgroupFolder cgroup) {
    Optional<Path> version1 = cgroup.holding(SERVICED);
    return sink ->
        sink.metrics(
            version1.isPresent()
                ? version1(version1.get())
                : version2(cgroup.holding(STAT).orElse(cgroup.path())));
  }

  private static Map<MetricKey, Double> version1(Path folder) throws IOException {
    KernelFiles files = new KernelFiles();
    Map<MetricKey, Double> values =
        new HashMap<>(DiskFiles.serviced(files.text(folder.resolve(SERVICED))));
    for (DiskFiles.Direction direction : DiskFiles.Direction.values()) {
      String file = "blkio.throttle." + direction.code() + "_iops_device";
      DiskFiles.limit(files.text(folder.resolve(file)))
          .ifPresent(limit -> values.put(direction.limit(), limit));
    }
    files.requireAny();
    return values;
  }

  private static Map<MetricKey, Double> version2(Path folder) throws IOException {
    KernelFiles files = new KernelFiles();
    Map<MetricKey, Double> values = new HashMap<>(DiskFiles.stat(files.text(folder.resolve(STAT))));
    values.putAll(DiskFiles.max(files.text(folder.resolve("io.max"))));
    files.requireAny();
    return values;
  }
}
