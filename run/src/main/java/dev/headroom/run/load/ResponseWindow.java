package dev.headroom.run.load;

import org.HdrHistogram.Histogram;

/**
 * The responses to one kind of request that came in one stretch of time with one outcome.
 *
 * @param startSeconds epoch seconds, inclusive
 * @param endSeconds epoch seconds, exclusive
 * @param request the request's name
 * @param ok whether these are the expected responses, or the failed ones
 * @param microseconds response times; not to be changed
 */
public record ResponseWindow(
    double startSeconds, double endSeconds, String request, boolean ok, Histogram microseconds) {
  public ResponseWindow {
    if (!(endSeconds > startSeconds) || request == null || microseconds == null) {
      throw new IllegalArgumentException("not a window: " + startSeconds + " to " + endSeconds);
    }
  }

  public long count() {
    return microseconds.getTotalCount();
  }
}
