package dev.headroom.maven;

import java.util.List;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * How a command ended.
 *
 * @param exitCode as every command of Headroom has them: 0 done, 1 failed, 2 wrong usage or input,
 *     3 regression or goal missed, 4 inconclusive
 * @param printed lines of standard output
 * @param complaints lines of standard error
 */
record CommandEnd(int exitCode, List<String> printed, List<String> complaints) {
  private static final int GOAL_MISSED = 3;
  private static final int INCONCLUSIVE = 4;
  private static final String OWN = "headroom: ";

  CommandEnd {
    printed = List.copyOf(printed);
    complaints = List.copyOf(complaints);
  }

  /**
   * A measured system that is not good enough fails the build; a command that could not work is an
   * error of the build, which is no finding.
   *
   * @param answer why it is not good enough
   */
  void check(String command, String answer) throws MojoFailureException, MojoExecutionException {
    if (exitCode == GOAL_MISSED || exitCode == INCONCLUSIVE) {
      throw new MojoFailureException("headroom " + command + ": " + answer);
    }
    if (exitCode != 0) {
      throw new MojoExecutionException("headroom " + command + ": " + complaint());
    }
  }

  /** What its exit code says of the measured system. */
  String outcome() {
    return exitCode == GOAL_MISSED ? "goal missed, or the target failed" : "inconclusive";
  }

  /** Printed lines of a kind, as one; the outcome where there is none. */
  String line(Predicate<String> wanted) {
    List<String> lines = printed.stream().filter(wanted).map(String::strip).toList();
    return lines.isEmpty() ? outcome() : String.join("; ", lines);
  }

  /** The command's own last word; what a library says before it is no reason. */
  private String complaint() {
    return complaints.stream()
        .filter(line -> line.startsWith(OWN))
        .reduce((first, last) -> last)
        .map(line -> line.substring(OWN.length()))
        .orElse("it ended with " + exitCode);
  }
}
