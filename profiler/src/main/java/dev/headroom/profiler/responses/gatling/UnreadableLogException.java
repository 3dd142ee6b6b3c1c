package dev.headroom.profiler.responses.gatling;

/** A log that is not Gatling's, or of a version that is not known; the message is one line. */
public final class UnreadableLogException extends RuntimeException {
  UnreadableLogException(String message) {
    super(message);
  }
}
