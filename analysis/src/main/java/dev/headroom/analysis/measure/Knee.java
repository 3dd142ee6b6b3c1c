package dev.headroom.analysis.measure;

import dev.headroom.analysis.math.Interval;

/**
 * The most that the target was seen to take.
 *
 * @param xMaxPerSecond greatest settled throughput, requests per second
 * @param reached whether the load went as far as saturation; if not, {@code xMaxPerSecond} is only
 *     a lower bound
 * @param from name of the plateau that showed it
 */
public record Knee(Interval xMaxPerSecond, boolean reached, String from) {}
