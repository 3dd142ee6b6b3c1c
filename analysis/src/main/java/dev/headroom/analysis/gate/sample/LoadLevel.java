package dev.headroom.analysis.gate.sample;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of one level of open load.
 *
 * @param perSecond successful responses a second
 * @param latency percentiles of each request that have responses enough behind them
 */
public record LoadLevel(double perSecond, Map<CheckId, Measured> latency) {
  public LoadLevel {
    latency = Collections.unmodifiableMap(new TreeMap<>(latency));
  }
}
