package dev.headroom.analysis.response;

import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The responses of one second.
 *
 * @param startSeconds epoch seconds, whole
 * @param ok responses as expected
 * @param failed other responses
 * @param okByRequest responses as expected, by request name
 * @param okTimes response times of those
 */
public record LoadWindow(
    long startSeconds, long ok, long failed, Map<String, Long> okByRequest, ResponseTimes okTimes) {
  public LoadWindow {
    okByRequest = Map.copyOf(okByRequest);
  }

  /** A second in which nothing came back. */
  static LoadWindow empty(long startSeconds) {
    return new LoadWindow(startSeconds, 0, 0, Map.of(), ResponseTimes.none());
  }

  /** Of all responses that came in that second. */
  static LoadWindow of(long startSeconds, List<ResponseWindow> responses) {
    long failed = 0;
    Map<String, Long> byRequest = new HashMap<>();
    List<ResponseTimes> times = new ArrayList<>();
    for (ResponseWindow response : responses) {
      if (response.ok()) {
        byRequest.merge(response.request(), response.count(), Long::sum);
        times.add(response.times());
      } else {
        failed += response.count();
      }
    }
    ResponseTimes all = ResponseTimes.sum(times);
    return new LoadWindow(startSeconds, all.count(), failed, byRequest, all);
  }

  /** Responses of either kind. */
  public long responses() {
    return ok + failed;
  }

  public double medianSeconds() {
    return ok == 0 ? Double.NaN : okTimes.percentileMicros(50) / 1e6;
  }
}
