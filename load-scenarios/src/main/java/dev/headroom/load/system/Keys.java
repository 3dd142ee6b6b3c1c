package dev.headroom.load.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** One object of the file: its keys, and the place that messages name. */
record Keys(Path file, String where, JsonNode node) {
  /** Edits up to which a key is taken for a slip of another. */
  private static final int NEAR = 3;

  Keys {
    if (!node.isObject()) {
      throw new SystemFileException(file, where, "here keys and values are expected");
    }
  }

  /** That there are no others; an unknown one is answered with the nearest. */
  Keys only(Set<String> known) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        String near = nearest(name, known).map(key -> "did you mean '" + key + "'?").orElse("");
        String all = near.isEmpty() ? "there are " + String.join(", ", sorted(known)) : near;
        throw new SystemFileException(file, where, "no key '" + name + "' is known; " + all);
      }
    }
    return this;
  }

  Optional<JsonNode> get(String key) {
    return Optional.ofNullable(node.get(key)).filter(value -> !value.isNull());
  }

  /** A text, or a number as it is written. */
  Optional<String> text(String key) {
    return get(key)
        .map(
            value -> {
              if (!value.isValueNode()) {
                throw new SystemFileException(file, at(key), "here one value is expected");
              }
              return value.asText();
            });
  }

  Optional<Keys> object(String key) {
    return get(key).map(value -> new Keys(file, at(key), value));
  }

  String at(String key) {
    return key.isEmpty() ? where : where.isEmpty() ? key : where + "." + key;
  }

  SystemFileException problem(String key, String problem) {
    return new SystemFileException(file, at(key), problem);
  }

  private static Iterable<String> sorted(Set<String> known) {
    return known.stream().sorted().toList();
  }

  private static Optional<String> nearest(String name, Set<String> known) {
    return known.stream()
        .filter(key -> edits(name, key) <= Math.min(NEAR, key.length() / 2))
        .min(Comparator.comparingInt(key -> edits(name, key)));
  }

  /** Least number of letters put in, left out or changed (Levenshtein). */
  private static int edits(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[before.length];
      now[0] = i;
      for (int j = 1; j < now.length; j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
