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
  private static final String USAGE = "cpuacct.usage";

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
    boolean isV2 = Files.exists(cgroup.path().resolve("cpu.max"));
    return sink -> sink.metrics(isV2 ? version2(cgroup.path()) : version1(cgroup));
  }

  private static Map<MetricKey, Double> version2(Path folder) throws IOException {
    KernelFiles files = new KernelFiles();
    Map<MetricKey, Double> values =
        CgroupFiles.version2(
            files.text(folder.resolve("cpu.stat")), files.text(folder.resolve("cpu.max")));
    files.requireAny();
    return values;
  }

  private static Map<MetricKey, Double> version1(CgroupFolder cgroup) throws IOException {
    Path folder = cgroup.path();
    // Accounting may be mounted apart.
    Path accounting = cgroup.holding(USAGE).orElse(folder);
    KernelFiles files = new KernelFiles();
    Map<MetricKey, Double> values =
        CgroupFiles.version1(
            files.text(folder.resolve("cpu.stat")),
            files.text(accounting.resolve(USAGE)),
            files.text(folder.resolve("cpu.cfs_quota_us")),
            files.text(folder.resolve("cpu.cfs_period_us")));
    files.requireAny();
    return values;
  }
}
