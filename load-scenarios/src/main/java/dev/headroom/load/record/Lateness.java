package dev.headroom.load.record;

import java.util.OptionalDouble;
import java.util.concurrent.atomic.LongAccumulator;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** How late the injector was since it was last asked. Thread-safe. */
public final class Lateness {
  private static final int DIGITS = 3;
  private static final double QUANTILE = 99;

  private final LongAccumulator worstNanos = new LongAccumulator(Math::max, 0);
  private final Recorder startMicros = new Recorder(DIGITS);
  private Histogram last;

  /** Something was late: a start, or whatever would have delayed one. */
  void note(double seconds) {
    worstNanos.accumulate((long) (seconds * 1e9));
  }

  /** The start of a request was so late against its schedule, s. */
  public void noteStart(double seconds) {
    note(seconds);
    startMicros.recordValue(Math.round(seconds * 1e6));
  }

  /** The worst of all, s. */
  double takeSeconds() {
    return worstNanos.getThenReset() / 1e9;
  }

  /** The 99th percentile of starts, s; empty if there was none whose schedule is known. */
  synchronized OptionalDouble takeStartP99Seconds() {
    last = startMicros.getIntervalHistogram(last);
    return last.getTotalCount() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(last.getValueAtPercentile(QUANTILE) / 1e6);
  }
}
