package dev.headroom.load.record;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * File descriptors of this process. HotSpot itself raises the soft limit to the hard one at start
 * (MaxFDLimit), so what is seen here cannot be raised any further from inside.
 *
 * @param open in use now
 * @param limit most that may be open
 */
public record Descriptors(long open, long limit) {
  /** Kept free beside the connections: jars, logs, sockets that are just closing. */
  public static final int RESERVE = 256;

  /** Fewest concurrent requests with which a run makes sense. */
  static final int LEAST = 8;

  /** Empty where the system has no such limit. */
  public static Optional<Descriptors> read() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? Optional.of(
            new Descriptors(unix.getOpenFileDescriptorCount(), unix.getMaxFileDescriptorCount()))
        : Optional.empty();
  }

  /**
   * @param wanted concurrent connections
   * @return how many there may be, at most {@code wanted}; empty if too few for any run
   */
  public OptionalInt affordable(int wanted) {
    long free = limit - open - RESERVE;
    int bound = (int) Math.min(wanted, Math.max(0, free));
    return bound >= Math.min(wanted, LEAST) ? OptionalInt.of(bound) : OptionalInt.empty();
  }

  /** The limit that {@code wanted} connections need. */
  public long needed(int wanted) {
    return open + RESERVE + wanted;
  }
}
