package dev.headroom.analysis.response;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.ResponseWindow;

/**
 * Responses of which it is known only that they took less than a millisecond, since their log
 * counts those: it has them as 0, which no response time is.
 */
public final class BelowMillisecond {
  private BelowMillisecond() {}

  /** Their share of a run's responses as expected, 0 … 1; 0 of none. */
  public static double share(RecordedRun run) {
    long all = 0;
    long below = 0;
    for (ResponseWindow window : run.responses()) {
      if (window.ok()) {
        all += window.count();
        below += window.times().countBelow(1);
      }
    }
    return all == 0 ? 0 : (double) below / all;
  }
}
