/**
 * What the gate takes from a run: a value a metric and request, each with its error within the run,
 * where it ran, and whether it may be compared at all. Two runs do not meet here.
 */
package dev.headroom.analysis.gate.sample;
