package dev.headroom.maven;

import java.util.ArrayList;
import java.util.List;

/** A command line, put together of parameters of which most are not set. */
final class CommandWords {
  private final List<String> words = new ArrayList<>();

  CommandWords(String command) {
    words.add(command);
  }

  /** An option with its value, if there is one. */
  CommandWords option(String name, Object value) {
    if (value != null && !value.toString().isBlank()) {
      words.add(name);
      words.add(value.toString());
    }
    return this;
  }

  /** An option for each of some values; {@code null} is none. */
  CommandWords options(String name, List<?> values) {
    if (values != null) {
      values.forEach(value -> option(name, value));
    }
    return this;
  }

  /** An option without a value. */
  CommandWords flag(String name, boolean isSet) {
    if (isSet) {
      words.add(name);
    }
    return this;
  }

  /** Words as they are; {@code null} is none. */
  CommandWords plain(List<String> more) {
    if (more != null) {
      more.stream().filter(word -> word != null && !word.isBlank()).forEach(words::add);
    }
    return this;
  }

  List<String> list() {
    return List.copyOf(words);
  }
}
