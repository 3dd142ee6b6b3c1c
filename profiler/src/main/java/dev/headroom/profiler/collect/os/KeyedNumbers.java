package dev.headroom.profiler.collect.os;

import java.util.HashMap;
import java.util.Map;

/** Lines of a name and a whole number, as the kernel writes many of its files. */
public final class KeyedNumbers {
  private KeyedNumbers() {}

  /** Name to number; a colon after the name and a unit after the number are passed over. */
  public static Map<String, Long> parse(String text) {
    Map<String, Long> numbers = new HashMap<>();
    for (String line : text.split("\n")) {
      String[] words = line.strip().split("[:\\s]+");
      if (words.length >= 2 && words[1].matches("-?\\d{1,18}")) {
        numbers.put(words[0], Long.parseLong(words[1]));
      }
    }
    return numbers;
  }
}
