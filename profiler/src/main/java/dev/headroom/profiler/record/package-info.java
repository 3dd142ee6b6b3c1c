/**
 * The recorder: runs the collectors side by side and writes what they see into the run directory. A
 * collector that fails is an event of the run, and the run goes on.
 */
package dev.headroom.profiler.record;
