package dev.headroom.cli.injector;

import dev.headroom.load.injector.ExitCode;

/** How a process ended that did not end well. */
enum Ended {
  /** It was told to, as Ctrl-C tells every process of the terminal, or was left alone. */
  STOPPED("was told to end"),
  KILLED("was killed"),
  FAILED("failed");

  private static final int INTERRUPTED = 128 + 2;
  private static final int TERMINATED = 128 + 15;
  private static final int KILL = 128 + 9;

  private final String words;

  Ended(String words) {
    this.words = words;
  }

  static Ended by(int exitCode) {
    return switch (exitCode) {
      case INTERRUPTED, TERMINATED, ExitCode.LEFT_ALONE -> STOPPED;
      case KILL -> KILLED;
      default -> FAILED;
    };
  }

  /** What became of it. */
  String words() {
    return words;
  }
}
