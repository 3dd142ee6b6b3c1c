package dev.headroom.load;

import java.util.concurrent.atomic.LongAccumulator;

/** The worst lateness since it was last asked for. Thread-safe. */
final class Lateness {
  private final LongAccumulator worstNanos = new LongAccumulator(Math::max, 0);

  void note(double seconds) {
    worstNanos.accumulate((long) (seconds * 1e9));
  }

  double takeSeconds() {
    return worstNanos.getThenReset() / 1e9;
  }
}
