package dev.headroom.profiler.responses.gatling.bench;

import dev.headroom.profiler.read.LoadReduction;
import dev.headroom.run.RunDirectory;
import io.gatling.app.Gatling$;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;

/** What is measured, in a JVM of its own: {@code headroom RUN} or {@code gatling FOLDER}. */
final class Measured {
  static final String HEAP = "peak heap bytes ";
  static final String RECORDS = "records ";

  private Measured() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    if (arguments[0].equals("headroom")) {
      LoadReduction reduction = LoadReduction.reduce(RunDirectory.open(folder));
      if (!reduction.gaps().isEmpty()) {
        throw new IllegalStateException(reduction.gaps().toString());
      }
      System.out.println(RECORDS + reduction.records());
    } else {
      int exitCode =
          Gatling$.MODULE$.fromArgs(
              new String[] {
                "-ro", folder.getFileName().toString(), "-rf", folder.getParent().toString()
              });
      if (exitCode != 0) {
        throw new IllegalStateException("Gatling ended with " + exitCode);
      }
    }
    System.out.println(HEAP + peakHeapBytes());
    System.exit(0);
  }

  /** The pools' peaks, which need not have been at the same time: an upper bound. */
  private static long peakHeapBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
