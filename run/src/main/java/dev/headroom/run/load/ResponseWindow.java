package dev.headroom.run.load;

import java.util.Optional;

/**
 * The responses to one kind of request that came in one stretch of time with one outcome.
 *
 * @param startSeconds epoch seconds, inclusive
 * @param endSeconds epoch seconds, exclusive
 * @param request the request's name
 * @param failure why these are not the expected responses; empty if they are
 * @param times how long they took
 */
public record ResponseWindow(
    double startSeconds,
    double endSeconds,
    String request,
    Optional<FailureKind> failure,
    ResponseTimes times) {
  public ResponseWindow {
    if (!(endSeconds > startSeconds) || request == null || times == null) {
      throw new IllegalArgumentException("not a window: " + startSeconds + " to " + endSeconds);
    }
  }

  /** Responses as expected, or failed ones of which nobody told why. */
  public ResponseWindow(
      double startSeconds, double endSeconds, String request, boolean ok, ResponseTimes times) {
    this(
        startSeconds,
        endSeconds,
        request,
        ok ? Optional.empty() : Optional.of(FailureKind.OTHER),
        times);
  }

  /** Whether these are the expected responses. */
  public boolean ok() {
    return failure.isEmpty();
  }

  public long count() {
    return times.count();
  }
}
