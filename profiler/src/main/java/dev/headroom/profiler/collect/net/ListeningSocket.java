package dev.headroom.profiler.collect.net;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of {@code /proc/net/tcp} or {@code tcp6} of a socket that listens.
 *
 * @param port at which it does
 * @param waiting connections that nobody has accepted yet, which the kernel gives as bytes received
 * @param inode by which a process' descriptor is known
 */
record ListeningSocket(int port, long waiting, String inode) {
  private static final String LISTENS = "0A";
  private static final int PORT = 1;
  private static final int STATE = 3;
  private static final int QUEUES = 4;
  private static final int INODE = 9;

  /** Those at the begin of the lines, where the kernel lists them before all connections. */
  static List<ListeningSocket> parse(Iterable<String> lines) {
    List<ListeningSocket> listening = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.strip().split("\\s+");
      if (fields.length <= INODE || !fields[0].endsWith(":")) {
        continue;
      }
      if (!fields[STATE].equals(LISTENS)) {
        return listening;
      }
      listening.add(
          new ListeningSocket(
              Integer.parseInt(after(fields[PORT]), 16),
              Long.parseLong(after(fields[QUEUES]), 16),
              fields[INODE]));
    }
    return listening;
  }

  private static String after(String pair) {
    return pair.substring(pair.lastIndexOf(':') + 1);
  }
}
