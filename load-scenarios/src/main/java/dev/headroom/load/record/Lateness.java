package dev.headroom.load.record;

import java.util.concurrent.atomic.LongAccumulator;

/** The worst lateness since it was last asked for. Thread-safe. */
public final class Lateness {
  private final LongAccumulator worstNanos = new LongAccumulator(Math::max, 0);

  public void note(double seconds) {
    worstNanos.accumulate((long) (seconds * 1e9));
  }

  double takeSeconds() {
    return worstNanos.getThenReset() / 1e9;
  }
}
