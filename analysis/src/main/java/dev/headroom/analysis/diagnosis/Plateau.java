package dev.headroom.analysis.diagnosis;

import dev.headroom.run.load.Phase;
import java.util.Optional;

/**
 * A stretch of constant load, and how the target did in it after its warm-up.
 *
 * @param name step's name
 * @param phase kind of load
 * @param startSeconds epoch seconds at which the step began
 * @param usedFromSeconds epoch seconds from which it is evidence
 * @param endSeconds epoch seconds at which it ended
 * @param users concurrent users of a closed step
 * @param offeredPerSecond arrivals per second of an open step
 * @param throughputPerSecond requests per second completed as expected
 * @param errorRatio failed of all responses, 0 … 1
 * @param p50Seconds median response time of successful responses; NaN-free, 0 if there were none
 * @param p90Seconds 90th percentile
 * @param p99Seconds 99th percentile
 * @param settled whether it became stationary
 * @param saturated whether the injector cut it short because work piled up
 */
public record Plateau(
    String name,
    Phase phase,
    double startSeconds,
    double usedFromSeconds,
    double endSeconds,
    Optional<Integer> users,
    Optional<Double> offeredPerSecond,
    double throughputPerSecond,
    double errorRatio,
    double p50Seconds,
    double p90Seconds,
    double p99Seconds,
    boolean settled,
    boolean saturated) {}
