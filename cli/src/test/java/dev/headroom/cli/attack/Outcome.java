package dev.headroom.cli.attack;

import dev.headroom.cli.attack.Headroom.Ended;
import dev.headroom.cli.failure.ExitCode;

/**
 * What an attack led to.
 *
 * @param attack what was done, in words
 * @param kind how it ended
 * @param detail what was said, for the list of those that did not hold
 */
record Outcome(String attack, Kind kind, String detail) {
  /** From the best to the worst. */
  enum Kind {
    RIGHT_ANSWER(true),
    SAYS_IT_FAILED(true),
    SAYS_IT_CANNOT_TELL(true),
    REFUSED_IN_A_LINE(true),
    WRONG_ANSWER(false),
    STACK_TRACE(false),
    LEFT_SOMETHING_BEHIND(false),
    HUNG(false);

    private final boolean holds;

    Kind(boolean holds) {
      this.holds = holds;
    }

    boolean holds() {
      return holds;
    }
  }

  /**
   * @param isRight whether its answer, if it gave one, is the right one
   */
  static Outcome of(String attack, Ended ended, boolean isRight) {
    return new Outcome(attack, kind(ended, isRight), ended.exitCode() + ": " + ended.output());
  }

  private static Kind kind(Ended ended, boolean isRight) {
    if (ended.hung()) {
      return Kind.HUNG;
    }
    if (ended.showsStackTrace()) {
      return Kind.STACK_TRACE;
    }
    return switch (ended.exitCode()) {
      case ExitCode.DONE -> isRight ? Kind.RIGHT_ANSWER : Kind.WRONG_ANSWER;
      case ExitCode.GOAL_MISSED -> Kind.SAYS_IT_FAILED;
      case ExitCode.INCONCLUSIVE -> Kind.SAYS_IT_CANNOT_TELL;
      default -> Kind.REFUSED_IN_A_LINE;
    };
  }
}
