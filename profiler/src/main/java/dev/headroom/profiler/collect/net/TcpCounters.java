package dev.headroom.profiler.collect.net;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The counters of {@code /proc/net/snmp} and {@code /proc/net/netstat}: of each family one line of
 * names and one of values, both with the family's name in front.
 */
final class TcpCounters {
  private final Map<String, Long> values = new HashMap<>();

  private TcpCounters() {}

  static TcpCounters parse(String text) {
    TcpCounters counters = new TcpCounters();
    String[] lines = text.split("\n");
    for (int i = 0; i + 1 < lines.length; i += 2) {
      counters.add(lines[i].strip().split("\\s+"), lines[i + 1].strip().split("\\s+"));
    }
    return counters;
  }

  private void add(String[] names, String[] figures) {
    for (int i = 1; i < Math.min(names.length, figures.length); i++) {
      if (figures[i].matches("\\d{1,18}")) {
        values.put(names[0] + names[i], Long.parseLong(figures[i]));
      }
    }
  }

  /** Of a family, such as {@code Tcp} or {@code TcpExt}; empty where this kernel has none. */
  OptionalLong value(String family, String name) {
    Long value = values.get(family + ":" + name);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
