package dev.headroom.profiler.responses;

/** A load generator's log of a format or version that is not known; the message is one line. */
public final class UnreadableLogException extends RuntimeException {
  public UnreadableLogException(String message) {
    super(message);
  }
}
