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

  private PlantedCgroup() {}

  public static Path version2(Path folder) throws IOException {
    write(folder, "cpu.stat", STAT_V2);
    write(folder, "cpu.max", "3000 10000\n");
    return folder;
  }

  public static Path version1(Path folder) throws IOException {
    write(folder, "cpu.stat", STAT_V1);
    write(folder, "cpu.cfs_quota_us", "3000\n");
    write(folder, "cpu.cfs_period_us", "10000\n");
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
