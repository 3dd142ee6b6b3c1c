package dev.headroom.analysis.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In whose code the CPU is, and who called it: code of one origin is told by the first names of its
 * package, since nobody says where a library ends.
 */
public final class Libraries {
  private static final int NAMES = 3;

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
   * caller. What talks to a database is left out: that is a matter of its statements. So is what
   * nobody else's code called, as the server itself.
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
    for (int i = ofLibraries.size() - 1; i >= 0; i--) {
      if (!library(ofLibraries.get(i)).equals(library)) {
        return Optional.of(new Use(library, ofLibraries.get(i)));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfLibrary(String frame) {
    return Platform.isJava(frame) && !Platform.isJdk(frame) && frame.indexOf('.') > 0;
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
