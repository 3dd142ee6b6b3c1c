package dev.headroom.cli.history;

import dev.headroom.cli.failure.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commit of the code under test, as the user or the CI server names it. */
final class CommitName {
  /** Of Jenkins, GitHub and GitLab. */
  private static final List<String> VARIABLES =
      List.of("GIT_COMMIT", "GITHUB_SHA", "CI_COMMIT_SHA");

  /** A hash has 40 or 64; a tag or a branch may stand here too. */
  private static final int MAX_CHARS = 200;

  private CommitName() {}

  /**
   * The option's, or that of the environment; empty where nobody says.
   *
   * @throws RefusedException if it is no name of a commit
   */
  static String of(Optional<String> option, Map<String, String> environment) {
    String name =
        option
            .or(
                () ->
                    VARIABLES.stream()
                        .map(variable -> environment.getOrDefault(variable, "").strip())
                        .filter(value -> !value.isEmpty())
                        .findFirst())
            .orElse("");
    if (name.length() > MAX_CHARS || !name.matches("[^\\p{Cntrl}\\s]*")) {
      throw new RefusedException(
          "the commit's name has spaces or more than " + MAX_CHARS + " characters");
    }
    return name;
  }
}
