package dev.headroom.profiler.collect.os;

import dev.headroom.profiler.collect.CgroupFolder;
import dev.headroom.profiler.collect.Collector;
import dev.headroom.run.metric.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** CPU use, quota and throttling of a box's cgroup, of version 1 or 2. */
public final class CgroupCollector implements Collector<CgroupFolder> {
  @Override
  public String source() {
    return "cgroup";
  }

  @Override
  public String looksAt() {
    return "a box's CPU use, quota and throttling";
  }

  @Override
  public Class<CgroupFolder> endpoint() {
    return CgroupFolder.class;
  }

  @Override
  public Optional<String> unavailable(CgroupFolder cgroup) {
    Path stat = cgroup.path().resolve("cpu.stat");
    return Files.isReadable(stat) ? Optional.empty() : Optional.of("cannot read " + stat);
  }

  @Override
  public Session open(CgroupFolder cgroup) {
    Path folder = cgroup.path();
    boolean isV2 = Files.exists(folder.resolve("cpu.max"));
    return sink -> sink.metrics(isV2 ? version2(folder) : version1(folder));
  }

  private static Map<MetricKey, Double> version2(Path folder) throws IOException {
    KernelFiles files = new KernelFiles();
    Map<MetricKey, Double> values =
        CgroupFiles.version2(
            files.text(folder.resolve("cpu.stat")), files.text(folder.resolve("cpu.max")));
    files.requireAny();
    return values;
  }

  private static Map<MetricKey, Double> version1(Path folder) throws IOException {
    KernelFiles files = new KernelFiles();
    Map<MetricKey, Double> values =
        CgroupFiles.version1(
            files.text(folder.resolve("cpu.stat")),
            files.text(accounting(folder).resolve("cpuacct.usage")),
            files.text(folder.resolve("cpu.cfs_quota_us")),
            files.text(folder.resolve("cpu.cfs_period_us")));
    files.requireAny();
    return values;
  }

  /** The group's folder under the accounting controller, which may be mounted apart. */
  private static Path accounting(Path folder) {
    if (Files.exists(folder.resolve("cpuacct.usage"))) {
      return folder;
    }
    // …/cgroup/cpu/headroom/x is …/cgroup/cpuacct/headroom/x.
    for (Path mount = folder; mount != null; mount = mount.getParent()) {
      if (mount.endsWith("cpu")) {
        return mount.resolveSibling("cpuacct").resolve(mount.relativize(folder));
      }
    }
    return folder;
  }
}
