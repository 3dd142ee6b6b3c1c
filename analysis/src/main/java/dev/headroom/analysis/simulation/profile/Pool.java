package dev.headroom.analysis.simulation.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values of one type that events name by number.
 *
 * @param <T> what tells them apart
 */
final class Pool<T> {
  private final Map<T, Integer> numbers = new LinkedHashMap<>();
  private final JfrBytes entries = new JfrBytes();

  /** Puts a value after its number. */
  interface Content {
    void into(JfrBytes entry);
  }

  /** The number of a value, which is written when it first comes. */
  int number(T value, Content content) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    int number = numbers.size() + 1;
    numbers.put(value, number);
    JfrBytes entry = new JfrBytes().number(number);
    content.into(entry);
    entries.raw(entry.bytes());
    return number;
  }

  void into(JfrTypes type, JfrBytes out) {
    out.number(type.id()).number(numbers.size()).raw(entries.bytes());
  }
}
