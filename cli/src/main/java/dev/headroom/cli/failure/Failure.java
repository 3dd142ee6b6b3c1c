package dev.headroom.cli.failure;

/** Something that went wrong while working; its message says what and what to do. Exit code 1. */
public final class Failure extends RuntimeException {
  public Failure(String message) {
    super(message);
  }

  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
