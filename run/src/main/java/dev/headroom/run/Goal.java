package dev.headroom.run;

import java.util.Optional;

/**
 * What the target ought to reach.
 *
 * @param throughputPerSecond completed requests per second
 * @param p99Seconds bound on the 99th percentile of the response time at that throughput
 */
public record Goal(double throughputPerSecond, Optional<Double> p99Seconds) {
  public Goal {
    if (!(throughputPerSecond > 0 && Double.isFinite(throughputPerSecond))) {
      throw new IllegalArgumentException("a goal is a positive rate: " + throughputPerSecond);
    }
    p99Seconds = p99Seconds == null ? Optional.empty() : p99Seconds;
    if (p99Seconds.isPresent() && !(p99Seconds.get() > 0)) {
      throw new IllegalArgumentException("a latency goal is positive: " + p99Seconds.get());
    }
  }
}
