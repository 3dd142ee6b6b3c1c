package dev.headroom.load.answer;

import io.burt.jmespath.JmesPathException;
import io.burt.jmespath.jackson.JacksonRuntime;
import io.gatling.jsonpath.JsonPath$;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Ways to find a value in an answer. */
public enum TakeKind {
  /** A JSONPath in the body (S. Gössner, "JSONPath", 2007). */
  JSON("no JSONPath, such as $.items[0].id") {
    @Override
    public boolean reads(String expression) {
      return JsonPath$.MODULE$.compile(expression).isRight();
    }
  },
  /** A JMESPath in the body (jmespath.org). */
  JMESPATH("no JMESPath, such as items[0].id") {
    @Override
    public boolean reads(String expression) {
      try {
        return new JacksonRuntime().compile(expression) != null;
      } catch (JmesPathException e) {
        return false;
      }
    }
  },
  /** A regular expression in the body: its first group, or all of it where it has none. */
  REGEX("no regular expression, such as id=([0-9]+)") {
    @Override
    public boolean reads(String expression) {
      try {
        return !expression.isEmpty() && Pattern.compile(expression) != null;
      } catch (PatternSyntaxException e) {
        return false;
      }
    }
  },
  /** A header, by its name. */
  HEADER("no name of a header, such as Location") {
    @Override
    public boolean reads(String expression) {
      return expression.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    }
  };

  private final String lacks;

  TakeKind(String lacks) {
    this.lacks = lacks;
  }

  /** What is said of an expression that is none of this kind. */
  public String lacks() {
    return lacks;
  }

  /** Whether an expression is one of this kind. */
  public abstract boolean reads(String expression);

  /** As it is written. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of them as they are written. */
  public static Set<String> keys() {
    return Arrays.stream(values())
        .map(TakeKind::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
