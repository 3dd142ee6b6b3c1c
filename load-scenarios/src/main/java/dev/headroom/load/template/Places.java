package dev.headroom.load.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How places are written: {@code {1-500}} is a number, {@code {id}} a value of an earlier answer,
 * {@code {user.name}} a column of a feeder. Twice the braces are the text with one pair of them.
 */
public final class Places {
  private static final String NAME = "[A-Za-z_][A-Za-z0-9_-]*";
  private static final String NAMED = NAME + "(?:\\.[^{}\"\\\\]+)?";
  private static final String RANGE = "\\d{1,18}-\\d{1,18}";

  /** Groups: a text that looks like a place, both ends of a range, a name. */
  static final Pattern TOKEN =
      Pattern.compile(
          "\\{\\{(" + RANGE + "|" + NAMED + ")}}|\\{(\\d{1,18})-(\\d{1,18})}|\\{(" + NAMED + ")}");

  private static final Pattern PLACE = Pattern.compile("\\{(" + RANGE + "|" + NAMED + ")}");

  private Places() {}

  /** Whether something may be called so. */
  public static boolean isName(String text) {
    return text.matches(NAME);
  }

  /** A text that is read as just this one, without places. */
  public static String literally(String text) {
    return PLACE.matcher(text).replaceAll("{{$1}}");
  }

  /** Whether there is a range of which no number can be drawn. */
  public static boolean hasFallingRange(String text) {
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      if (tokens.group(2) != null
          && Long.parseLong(tokens.group(2)) > Long.parseLong(tokens.group(3))) {
        return true;
      }
    }
    return false;
  }

  /** The names in a text, in their order. */
  public static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      if (tokens.group(4) != null) {
        names.add(tokens.group(4));
      }
    }
    return names;
  }
}
