package dev.headroom.analysis.traffic;

import dev.headroom.analysis.measure.Plateau;
import java.util.Optional;

/**
 * A part of a traffic model, and how the target did in it.
 *
 * @param name of the part
 * @param startSeconds epoch seconds
 * @param endSeconds epoch seconds
 * @param askedPerSecond mean rate of arrivals that was asked for
 * @param completedPerSecond requests a second completed as expected
 * @param errorRatio failed of all responses, 0 … 1
 * @param skipped arrivals that were not sent, since too many were in flight
 * @param dispersion variance of the number of arrivals in a second over its mean: 0 of even ones, 1
 *     of a Poisson process, more of bursts; empty where that was not recorded
 * @param askedDispersion the one that was asked for, of long intervals; empty where none was, as of
 *     the requests of a log
 * @param latency of successful responses
 * @param recovery of a part after a heavier one
 */
public record TrafficStretch(
    String name,
    double startSeconds,
    double endSeconds,
    double askedPerSecond,
    double completedPerSecond,
    double errorRatio,
    long skipped,
    Optional<Double> dispersion,
    Optional<Double> askedDispersion,
    Plateau.Latency latency,
    Optional<Recovery> recovery) {}
