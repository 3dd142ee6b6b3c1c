/**
 * What comes by chance in a simulated system, from a seed: times, keys, and the machine's speed.
 */
package dev.headroom.analysis.simulation.chance;
