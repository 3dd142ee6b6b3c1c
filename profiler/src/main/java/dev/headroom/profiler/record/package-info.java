/**
 * The recorder: runs the collectors, all listed in {@code Collectors}, side by side, each on a
 * thread of its own, and writes what they see into the run directory. A collector that fails is an
 * event of the run, and the run goes on.
 */
package dev.headroom.profiler.record;
