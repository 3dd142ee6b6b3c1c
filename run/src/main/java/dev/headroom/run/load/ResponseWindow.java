package dev.headroom.run.load;

/**
 * The responses to one kind of request that came in one stretch of time with one outcome.
 *
 * @param startSeconds epoch seconds, inclusive
 * @param endSeconds epoch seconds, exclusive
 * @param request the request's name
 * @param ok whether these are the expected responses, or the failed ones
 * @param times how long they took
 */
public record ResponseWindow(
    double startSeconds, double endSeconds, String request, boolean ok, ResponseTimes times) {
  public ResponseWindow {
    if (!(endSeconds > startSeconds) || request == null || times == null) {
      throw new IllegalArgumentException("not a window: " + startSeconds + " to " + endSeconds);
    }
  }

  public long count() {
    return times.count();
  }
}
