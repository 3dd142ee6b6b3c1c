package dev.headroom.cli.doctor;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** File descriptors for the load generator's connections. */
final class DescriptorsCheck implements Check {
  private static final long WANTED = 4_096;

  @Override
  public Finding look() {
    if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix)) {
      return Finding.lacking("file descriptors", "limit unknown", "use Linux or macOS");
    }
    long limit = unix.getMaxFileDescriptorCount();
    return limit >= WANTED
        ? Finding.good("file descriptors", Long.toString(limit))
        : Finding.lacking(
            "file descriptors", Long.toString(limit), "raise the limit: ulimit -n " + WANTED);
  }
}
