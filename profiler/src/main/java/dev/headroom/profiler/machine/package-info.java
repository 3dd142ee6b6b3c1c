/** Facts of the computer on which a run is recorded. */
package dev.headroom.profiler.machine;
