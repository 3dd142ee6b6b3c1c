package dev.headroom.load.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.load.shape.Part;
import dev.headroom.load.shape.ShapeParser;
import dev.headroom.load.shape.ShapeSyntaxException;
import dev.headroom.load.shape.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads a shape: words, or a list whose entries are a part in words each, or a part in keys, as in
 * {@code { spike: x5, for: 10s }}. A list is the same as its entries between semicolons.
 */
final class ShapeReader {
  private static final String FOR = "for";

  private ShapeReader() {}

  /** The shape in words; empty if nothing is said of it. */
  static Optional<String> read(Keys traffic, String key) {
    Optional<JsonNode> written = traffic.get(key);
    if (written.isEmpty() || written.get().isValueNode()) {
      return traffic.text(key).map(words -> parsed(traffic.source(), traffic.at(key), words));
    }
    if (!written.get().isArray() || written.get().isEmpty()) {
      throw traffic.problem(
          key, "words or a list of parts are expected, such as [ \"hold 50% 20s\", return ]");
    }
    List<String> parts = new ArrayList<>();
    for (JsonNode entry : written.get()) {
      parts.add(
          entry(traffic.source(), YamlSource.entry(traffic.at(key), parts.size() + 1), entry));
    }
    return Optional.of(String.join("; ", parts));
  }

  private static String entry(YamlSource source, String where, JsonNode entry) {
    if (entry.isObject()) {
      return parsed(source, where, words(new Keys(source, where, entry)));
    }
    if (!entry.isValueNode() || entry.isNull()) {
      throw source.problem(where, "a part is words or keys; " + allowed());
    }
    String words = parsed(source, where, entry.asText());
    if (words.contains(";")) {
      throw source.problem(where, "one part is expected, and the others as entries of their own");
    }
    return words;
  }

  /** The part as words: the one key that is a word, its value, and the time. */
  private static String words(Keys part) {
    Set<String> words = Arrays.stream(Word.values()).map(Word::code).collect(Collectors.toSet());
    Set<String> known = new TreeSet<>(words);
    known.add(FOR);
    part.only(known);
    List<String> said = part.names().stream().filter(words::contains).toList();
    if (said.size() != 1) {
      throw part.problem("", "a part has one of these keys; " + allowed());
    }
    String word = said.get(0);
    return (word + " " + part.text(word).orElse("") + " " + part.text(FOR).orElse(""))
        .trim()
        .replaceAll(" +", " ");
  }

  private static String allowed() {
    return Arrays.stream(Word.values()).map(Word::example).collect(Collectors.joining("; "));
  }

  private static String parsed(YamlSource source, String where, String words) {
    try {
      List<Part> parts = ShapeParser.parse(words);
      return parts.isEmpty() ? "" : words;
    } catch (ShapeSyntaxException e) {
      throw source.problem(where, "no shape:" + System.lineSeparator() + e.getMessage());
    }
  }
}
