/**
 * A simulated system under the load of {@code headroom run}, recorded as a recorder would: the same
 * series, steps, responses and statements, with the same resolution, in a {@code RecordedRun}.
 */
package dev.headroom.analysis.simulation.recording;
