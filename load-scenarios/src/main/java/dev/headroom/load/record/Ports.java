package dev.headroom.load.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Local ports for connections to one peer (Linux). One that is closed holds its port for a minute
 * more (TIME_WAIT, RFC 9293, section 3.6.1), here or at its peer.
 *
 * @param range how many there are
 * @param closed connections of this network namespace that are closed and not forgotten yet
 */
public record Ports(int range, long closed) {
  private static final Path RANGE = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
  private static final Path COUNTS = Path.of("/proc/self/net/sockstat");
  private static final Pattern CLOSED = Pattern.compile("(?m)^TCP: .*\\btw (\\d+)");

  /** Empty where the system does not tell. */
  public static Optional<Ports> read() {
    try {
      return of(Files.readString(RANGE), Files.readString(COUNTS));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * By the text of the two files.
   *
   * @param range such as {@code 32768 60999}
   * @param counts with a line such as {@code TCP: inuse 5 orphan 0 tw 100 alloc 9 mem 1}
   */
  static Optional<Ports> of(String range, String counts) {
    String[] ends = range.trim().split("\\s+");
    Matcher closed = CLOSED.matcher(counts);
    try {
      int ports = Integer.parseInt(ends[1]) - Integer.parseInt(ends[0]) + 1;
      return closed.find()
          ? Optional.of(new Ports(ports, Long.parseLong(closed.group(1))))
          : Optional.empty();
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /**
   * How many concurrent connections there may be, at most {@code wanted}. Closed ones do not count:
   * nobody tells whether it is this peer's ports that they hold.
   */
  public int affordable(int wanted) {
    return Math.max(1, Math.min(wanted, range));
  }
}
