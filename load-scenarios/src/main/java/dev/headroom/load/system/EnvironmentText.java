package dev.headroom.load.system;

import dev.headroom.load.template.Escape;
import dev.headroom.load.template.Places;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text with values from the environment in it, written {@code ${NAME}}: the only way in which a
 * token gets into a request.
 */
public final class EnvironmentText {
  private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private EnvironmentText() {}

  /** The names of all variables in it. */
  public static Set<String> names(String text) {
    return NAME.matcher(text)
        .results()
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The first name that is not set; empty if all are. */
  static Optional<String> missing(String text, Function<String, String> environment) {
    return names(text).stream().filter(name -> environment.apply(name) == null).findFirst();
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
