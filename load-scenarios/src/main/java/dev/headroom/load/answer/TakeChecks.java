package dev.headroom.load.answer;

import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;

import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;

/** Takes values in Gatling's terms: checks that fail where there is no such value. */
public final class TakeChecks {
  private static final String ATTRIBUTE = "taken.";

  private TakeChecks() {}

  /** Keeps the value in the session of the user whose answer it is. */
  public static CheckBuilder of(Take take) {
    return find(take)
        .validate(
            "a value of '" + take.name() + "'",
            (value, session) -> {
              if (value == null) {
                throw new IllegalArgumentException("the answer has none");
              }
              return value;
            })
        .saveAs(ATTRIBUTE + take.name());
  }

  /** The value that was taken last. */
  public static String value(Session session, String name) {
    String value = session.getString(ATTRIBUTE + name);
    if (value == null) {
      throw new IllegalStateException("no answer gave a value of '" + name + "'");
    }
    return value;
  }

  /** Functions and not strings: Gatling would take some expressions for its own. */
  private static CheckBuilder.Find<String> find(Take take) {
    String expression = take.expression();
    return switch (take.kind()) {
      case JSON -> jsonPath(session -> expression);
      case JMESPATH -> jmesPath(session -> expression);
      case REGEX -> regex(session -> expression);
      case HEADER ->
          take.within().isEmpty()
              ? header(session -> expression)
              : headerRegex(session -> expression, session -> take.within().get());
    };
  }
}
