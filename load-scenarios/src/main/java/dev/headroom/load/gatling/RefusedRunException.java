package dev.headroom.load.gatling;

/** A run that must not begin; the message is one line for the user. */
final class RefusedRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  RefusedRunException(int exitCode, String line) {
    super(line);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
