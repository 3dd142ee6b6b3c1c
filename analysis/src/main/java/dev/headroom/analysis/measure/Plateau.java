package dev.headroom.analysis.measure;

import dev.headroom.run.load.Phase;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * A stretch of constant load, and how the target did in it after its warm-up.
 *
 * @param name step's name
 * @param phase kind of load
 * @param time when it was
 * @param offered what was sent
 * @param throughputPerSecond requests per second completed as expected
 * @param errorRatio failed of all responses, 0 … 1
 * @param latency of successful responses
 * @param settled whether it became stationary
 * @param saturated whether the injector cut it short because work piled up
 */
public record Plateau(
    String name,
    Phase phase,
    Span time,
    Offered offered,
    double throughputPerSecond,
    double errorRatio,
    Latency latency,
    boolean settled,
    boolean saturated) {

  /**
   * When a plateau was, epoch seconds.
   *
   * @param startSeconds at which the step began
   * @param usedFromSeconds from which it is evidence
   * @param endSeconds at which it ended
   */
  public record Span(double startSeconds, double usedFromSeconds, double endSeconds) {}

  /**
   * What was sent.
   *
   * @param users concurrent users of a closed step
   * @param perSecond arrivals per second of an open step
   */
  public record Offered(Optional<Integer> users, Optional<Double> perSecond) {}

  /**
   * Response times in seconds; 0 if there was no successful response.
   *
   * @param p50Seconds median
   * @param p90Seconds 90th percentile
   * @param p99Seconds 99th percentile
   */
  public record Latency(double p50Seconds, double p90Seconds, double p99Seconds) {
    /** Of response times in microseconds. */
    public static Latency of(Histogram microseconds) {
      return new Latency(
          microseconds.getValueAtPercentile(50) / 1e6,
          microseconds.getValueAtPercentile(90) / 1e6,
          microseconds.getValueAtPercentile(99) / 1e6);
    }
  }

  /** Whether work was sent and nothing came back, not even a failure. */
  public boolean fellSilent() {
    return throughputPerSecond == 0 && errorRatio == 0;
  }

  /** Epoch seconds from which it is evidence. */
  public double usedFromSeconds() {
    return time.usedFromSeconds();
  }

  /** Epoch seconds at which it ended. */
  public double endSeconds() {
    return time.endSeconds();
  }

  /** Users of a closed step; 0 for an open one. */
  public int users() {
    return offered.users().orElse(0);
  }
}
