package dev.headroom.profiler.collect.net;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which local ports connections to each peer hold, by the lines of {@code /proc/net/tcp} and {@code
 * tcp6}: also those that are closed and may not be used again for a minute (TIME_WAIT, RFC 9293,
 * section 3.6.1). The kernel no longer knows whose those were.
 */
final class ClientPorts {
  private static final String LISTENS = "0A";
  private static final int LOCAL = 1;
  private static final int REMOTE = 2;
  private static final int STATE = 3;
  private static final int FIELDS = 4;

  private final Set<String> listening = new HashSet<>();
  private final Map<String, BitSet> ports = new HashMap<>();

  /**
   * What was seen of one peer.
   *
   * @param ports that are held
   * @param lowest of them
   * @param span from the lowest of them to the highest
   */
  record Held(int ports, int lowest, int span) {}

  /** A line of a file, the sockets that listen before all connections, as the kernel has it. */
  void see(String line) {
    String[] fields = line.strip().split("\\s+");
    if (fields.length < FIELDS || !fields[0].endsWith(":")) {
      return;
    }
    String port = after(fields[LOCAL]);
    if (fields[STATE].equals(LISTENS)) {
      listening.add(port);
    } else if (!listening.contains(port)) {
      ports.computeIfAbsent(fields[REMOTE], peer -> new BitSet()).set(Integer.parseInt(port, 16));
    }
  }

  /**
   * By peer, as {@code address:port}.
   *
   * @param least those that hold fewer are left out
   */
  Map<String, Held> held(int least) {
    Map<String, Held> held = new HashMap<>();
    ports.forEach(
        (peer, used) -> {
          if (used.cardinality() >= least) {
            int lowest = used.nextSetBit(0);
            held.put(text(peer), new Held(used.cardinality(), lowest, used.length() - lowest));
          }
        });
    return held;
  }

  private static String after(String pair) {
    return pair.substring(pair.lastIndexOf(':') + 1);
  }

  /** The kernel writes each 32 bits of an address in the order of this machine's bytes. */
  private static String text(String pair) {
    String address = pair.substring(0, pair.lastIndexOf(':'));
    int port = Integer.parseInt(after(pair), 16);
    long last = Long.parseLong(address.substring(address.length() - 8), 16);
    boolean isFour = address.length() == 8 || address.startsWith("0000000000000000FFFF0000");
    return isFour
        ? (last & 255)
            + "."
            + (last >> 8 & 255)
            + "."
            + (last >> 16 & 255)
            + "."
            + (last >> 24 & 255)
            + ":"
            + port
        : "[" + address + "]:" + port;
  }
}
