package dev.headroom.profiler.collect.os;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder with the files of a cgroup in it, as kernels wrote them. */
public final class PlantedCgroup {
  static final String STAT_V2 =
      """
      usage_usec 1500000
      user_usec 900000
      system_usec 600000
      nice_usec 0
      core_sched.force_idle_usec 0
      nr_periods 400
      nr_throttled 37
      throttled_usec 2250000
      nr_bursts 0
      burst_usec 0
      """;

  static final String STAT_V1 =
      """
      nr_periods 400
      nr_throttled 37
      throttled_time 2250000000
      wait_sum 12345
      """;

  static final String IO_STAT =
      """
      254:0 rbytes=40960 wbytes=8192 rios=10 wios=2 dbytes=0 dios=0
      8:0 rbytes=4096 wbytes=0 rios=1 wios=0 dbytes=0 dios=0
      """;

  static final String IO_MAX =
      """
      254:0 rbps=max wbps=max riops=300 wiops=max
      8:0 rbps=1048576 wbps=max riops=400 wiops=max
      """;

  static final String SERVICED =
      """
      254:0 Read 10
      254:0 Write 2
      254:0 Sync 12
      254:0 Async 0
      254:0 Discard 0
      254:0 Total 12
      8:0 Read 1
      8:0 Write 0
      Total 13
      """;

  private PlantedCgroup() {}

  public static Path version2(Path folder) throws IOException {
    write(folder, "cpu.stat", STAT_V2);
    write(folder, "cpu.max", "3000 10000\n");
    write(folder, "io.stat", IO_STAT);
    write(folder, "io.max", IO_MAX);
    return folder;
  }

  public static Path version1(Path folder) throws IOException {
    write(folder, "cpu.stat", STAT_V1);
    write(folder, "cpu.cfs_quota_us", "3000\n");
    write(folder, "cpu.cfs_period_us", "10000\n");
    write(folder, "blkio.throttle.io_serviced", SERVICED);
    write(folder, "blkio.throttle.read_iops_device", "254:0 300\n");
    write(folder, "blkio.throttle.write_iops_device", "");
    return folder;
  }

  static void write(Path folder, String file, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder).resolve(file), text);
  }

  public static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
