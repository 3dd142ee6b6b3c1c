package dev.headroom.load.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.load.template.Places;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One object of the file: its keys, and the place that messages name. */
public record Keys(YamlSource source, String where, JsonNode node) {
  /** What a file may say something of. */
  private static final Set<String> PARTS = Set.of("gate", "traffic");

  /** Edits up to which a key is taken for a slip of another. */
  private static final int NEAR = 3;

  public Keys {
    if (!node.isObject()) {
      throw source.problem(where, "here keys and values are expected");
    }
  }

  /**
   * The whole of a file, with the parts that there are and no others.
   *
   * @throws SystemFileException if it cannot be read, is no YAML, or has another part
   */
  public static Keys of(Path file) {
    YamlSource source = YamlSource.read(file);
    return new Keys(source, "", source.root()).only(PARTS);
  }

  /** That there are no others; an unknown one is answered with the nearest. */
  public Keys only(Set<String> known) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw problem("", "no key '" + name + "' is known; " + instead(name, known));
      }
    }
    return this;
  }

  /** What to write in place of an unknown name: the nearest, or one of all. */
  public static String instead(String name, Set<String> known) {
    return nearest(name, known)
        .map(key -> "did you mean '" + key + "'?")
        .orElseGet(() -> "there are " + String.join(", ", known.stream().sorted().toList()));
  }

  public Optional<JsonNode> get(String key) {
    return Optional.ofNullable(node.get(key)).filter(value -> !value.isNull());
  }

  /** A text, or a number as it is written. */
  public Optional<String> text(String key) {
    return get(key)
        .map(
            value -> {
              if (!value.isValueNode()) {
                throw problem(key, "here one value is expected");
              }
              return value.asText();
            });
  }

  public Optional<Keys> object(String key) {
    return get(key).map(value -> new Keys(source, at(key), value));
  }

  /**
   * Objects of a list.
   *
   * @param example what one of them is like
   */
  List<Keys> objects(String key, String example) {
    List<Keys> objects = new ArrayList<>();
    Optional<JsonNode> written = get(key);
    if (written.isPresent()) {
      if (!written.get().isArray() || written.get().isEmpty()) {
        throw problem(key, "here a list is expected, such as - " + example);
      }
      for (JsonNode one : written.get()) {
        objects.add(new Keys(source, YamlSource.entry(at(key), objects.size() + 1), one));
      }
    }
    return objects;
  }

  /** Texts of a list, or a single one; none if it is not there. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : get(key).map(Keys::entries).orElse(List.of())) {
      if (!one.isValueNode()) {
        throw problem(key, "here a text is expected, or a list of texts");
      }
      texts.add(one.asText());
    }
    return List.copyOf(texts);
  }

  private static List<JsonNode> entries(JsonNode node) {
    List<JsonNode> entries = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(entries::add);
    } else {
      entries.add(node);
    }
    return entries;
  }

  /** A number above 0. */
  public Optional<Double> number(String key) {
    return text(key)
        .map(
            text -> {
              try {
                double value = Double.parseDouble(text);
                if (value > 0 && Double.isFinite(value)) {
                  return value;
                }
              } catch (NumberFormatException e) {
                // Said below together with what is allowed.
              }
              throw problem(key, "a number above 0 is expected, not '" + text + "'");
            });
  }

  /**
   * What stands below a name that the file's author chose.
   *
   * @param example of such a name
   */
  Keys named(String name, String example) {
    if (!Places.isName(name)) {
      throw problem(name, "a name is letters, digits, - and _, such as " + example);
    }
    return new Keys(source, at(name), node.get(name));
  }

  /** Its keys in their order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  String at(String key) {
    return YamlSource.within(where, key);
  }

  public SystemFileException problem(String key, String problem) {
    return source.problem(at(key), problem);
  }

  /** The known name that an unknown one is taken for a slip of. */
  public static Optional<String> nearest(String name, Set<String> known) {
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
