package dev.headroom.analysis.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In whose code the CPU is, and who called it: code of one origin is told by the first names of its
 * package, since nobody says where a library ends.
 */
public final class Libraries {
  private static final int NAMES = 3;

  /** Share of a method's samples from which a caller is the one. */
  private static final double MOST = 0.6;

  /** Servers and frameworks, which call an application and are not the ones to blame for it. */
  private static final Pattern FRAMEWORK =
      Pattern.compile(
          "(org\\.(eclipse\\.jetty|apache\\.(catalina|coyote|tomcat|cxf|struts|wicket|camel)"
              + "|springframework|glassfish|jboss|wildfly|xnio|hibernate|aopalliance|aspectj"
              + "|jooq|mybatis|apache\\.ibatis)"
              + "|io\\.(javalin|undertow|netty|vertx|quarkus|micronaut|helidon|ktor|dropwizard"
              + "|opentelemetry|micrometer|reactivex|grpc)"
              + "|reactor|akka|play|scala|kotlin|kotlinx|groovy|jakarta|com\\.sun\\.proxy|jdk\\.proxy\\d*"
              + "|net\\.bytebuddy|ratpack|spark|com\\.zaxxer\\.hikari)\\..*");

  private Libraries() {}

  /**
   * A library and its caller.
   *
   * @param library first names of the packages
   * @param caller the innermost method that is neither the library's nor the platform's
   */
  public record Use(String library, String caller) {}

  /**
   * Samples whose innermost method that is not the platform's belongs to a library, by library and
   * caller. What talks to a database is left out: that is a matter of its statements. So is what no
   * application called, as the server itself.
   */
  public static Map<Use, Long> uses(FoldedStacks stacks) {
    Map<Use, Long> uses = new HashMap<>();
    for (FoldedStacks.Stack stack : stacks.stacks()) {
      use(stack.frames()).ifPresent(use -> uses.merge(use, stack.samples(), Long::sum));
    }
    return uses;
  }

  private static Optional<Use> use(List<String> frames) {
    List<String> ofLibraries = frames.stream().filter(Libraries::isOfLibrary).toList();
    if (ofLibraries.isEmpty()
        || ofLibraries.stream().anyMatch(WaitKind.DATABASE::isReachedThrough)) {
      return Optional.empty();
    }
    String library = library(ofLibraries.get(ofLibraries.size() - 1));
    return caller(ofLibraries, library).map(caller -> new Use(library, caller));
  }

  private static Optional<String> caller(List<String> frames, String library) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      String frame = frames.get(i);
      if (!library(frame).equals(library) && !FRAMEWORK.matcher(frame).matches()) {
        return Optional.of(frame);
      }
    }
    return Optional.empty();
  }

  /**
   * The method of an application on whose behalf a method of a library takes most of its CPU; empty
   * where the method is the application's own, or no caller has most of it.
   */
  public static Optional<String> callerOf(String method, FoldedStacks stacks) {
    Map<String, Long> callers = new HashMap<>();
    long all = 0;
    for (FoldedStacks.Stack stack : stacks.stacks()) {
      List<String> frames = stack.frames();
      int at = frames.lastIndexOf(method);
      if (at >= 0) {
        all += stack.samples();
        caller(
                frames.subList(0, at).stream().filter(Libraries::isOfLibrary).toList(),
                library(method))
            .ifPresent(caller -> callers.merge(caller, stack.samples(), Long::sum));
      }
    }
    long wanted = (long) Math.ceil(MOST * all);
    return callers.entrySet().stream()
        .filter(caller -> caller.getValue() >= wanted)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isOfLibrary(String frame) {
    return Platform.isJava(frame) && !Platform.isJdk(frame) && frame.indexOf('.') > 0;
  }

  /** Whether a method is one of a library's. */
  public static boolean isOf(String library, String method) {
    return isOfLibrary(method) && library(method).equals(library);
  }

  /** The first names of a method's package; that of its class where it has none. */
  static String library(String frame) {
    String named =
        Stream.of(frame.split("\\."))
            .takeWhile(name -> !name.isEmpty() && Character.isLowerCase(name.charAt(0)))
            .limit(NAMES)
            .collect(Collectors.joining("."));
    return named.isEmpty() ? frame.substring(0, frame.indexOf('.')) : named;
  }
}
