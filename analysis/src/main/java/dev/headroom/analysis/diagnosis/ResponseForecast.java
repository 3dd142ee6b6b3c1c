package dev.headroom.analysis.diagnosis;

import dev.headroom.analysis.math.Interval;

/**
 * Response times that a remedy leads one to expect, with their 90 % intervals.
 *
 * @param perSecond requests per second at which they hold: the goal's where the changed system
 *     takes that, else four fifths of what it takes
 * @param p50Seconds median
 * @param p99Seconds 99th percentile
 */
public record ResponseForecast(double perSecond, Interval p50Seconds, Interval p99Seconds) {}
