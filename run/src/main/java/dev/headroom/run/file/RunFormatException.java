package dev.headroom.run.file;

/** A run directory, or a file in it, is not what its format says; the message is for the user. */
public final class RunFormatException extends RuntimeException {
  public RunFormatException(String message) {
    super(message);
  }

  public RunFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
