package dev.headroom.profiler.responses;

/**
 * How the target did just now.
 *
 * @param completedPerSecond responses as expected
 * @param errorRatio failed of all responses, 0 … 1
 * @param p50Seconds median of the response times as expected; 0 if there were none
 * @param p99Seconds 99th percentile
 */
public record LiveLoad(
    double completedPerSecond, double errorRatio, double p50Seconds, double p99Seconds) {}
