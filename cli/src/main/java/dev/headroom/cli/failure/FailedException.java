package dev.headroom.cli.failure;

/** Something that went wrong while working; its message says what and what to do. Exit code 1. */
public final class FailedException extends RuntimeException {
  public FailedException(String message) {
    super(message);
  }

  public FailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
