package dev.headroom.cli.failure;

/** Exit codes of every command, the same everywhere. */
public final class ExitCode {
  /** The command did what it was asked to. */
  public static final int DONE = 0;

  /** Headroom itself failed. */
  public static final int FAILED = 1;

  /** The command line or its input was wrong; a line says what. */
  public static final int USAGE = 2;

  /** The measured system missed its goal, failed under the load, or became worse. */
  public static final int GOAL_MISSED = 3;

  /** The evidence does not decide. */
  public static final int INCONCLUSIVE = 4;

  private ExitCode() {}
}
