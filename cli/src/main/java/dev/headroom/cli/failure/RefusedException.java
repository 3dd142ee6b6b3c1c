package dev.headroom.cli.failure;

/** Input that cannot be worked with; its message is one line that says what to do. Exit code 2. */
public final class RefusedException extends RuntimeException {
  public RefusedException(String message) {
    super(message);
  }
}
