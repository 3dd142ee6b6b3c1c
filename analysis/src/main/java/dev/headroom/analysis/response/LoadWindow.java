package dev.headroom.analysis.response;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * The responses of one second.
 *
 * @param startSeconds epoch seconds, whole
 * @param ok responses as expected
 * @param failed other responses
 * @param okByRequest responses as expected, by request name
 * @param okMicroseconds response times of those; not to be changed
 */
public record LoadWindow(
    long startSeconds,
    long ok,
    long failed,
    Map<String, Long> okByRequest,
    Histogram okMicroseconds) {
  /** Of every second without one: a histogram of its own would take 16 kB. */
  private static final Histogram NO_TIMES = new Histogram(3);

  public LoadWindow {
    okByRequest = Map.copyOf(okByRequest);
  }

  /** A second in which nothing came back. */
  static LoadWindow empty(long startSeconds) {
    return new LoadWindow(startSeconds, 0, 0, Map.of(), NO_TIMES);
  }

  LoadWindow plus(String request, boolean successful, Histogram microseconds) {
    long count = microseconds.getTotalCount();
    if (!successful) {
      return new LoadWindow(startSeconds, ok, failed + count, okByRequest, okMicroseconds);
    }
    Map<String, Long> byRequest = new TreeMap<>(okByRequest);
    byRequest.merge(request, count, Long::sum);
    Histogram both = okMicroseconds.copy();
    both.add(microseconds);
    return new LoadWindow(startSeconds, ok + count, failed, byRequest, both);
  }

  /** Responses of either kind. */
  public long responses() {
    return ok + failed;
  }

  public double medianSeconds() {
    return ok == 0 ? Double.NaN : okMicroseconds.getValueAtPercentile(50) / 1e6;
  }
}
