package dev.headroom.load.system;

import dev.headroom.load.template.Escape;
import dev.headroom.load.template.Places;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with values from the environment in it, written {@code ${NAME}}: the only way in which a
 * token gets into a request.
 */
final class EnvironmentText {
  private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private EnvironmentText() {}

  /** The first name that is not set; empty if all are. */
  static Optional<String> missing(String text, Function<String, String> environment) {
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      if (environment.apply(names.group(1)) == null) {
        return Optional.of(names.group(1));
      }
    }
    return Optional.empty();
  }

  /**
   * The text with the values in their places; what is in braces there is text.
   *
   * @param escape how a value is written in this text
   */
  static String resolved(String text, Function<String, String> environment, Escape escape) {
    return NAME.matcher(text)
        .replaceAll(
            name -> {
              String value = escape.of(environment.apply(name.group(1)));
              return Matcher.quoteReplacement(Places.literally(value));
            });
  }
}
