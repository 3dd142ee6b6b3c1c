/**
 * Runs of one system over time: at which run did a check begin to be another? Series of one value a
 * run are split by e-divisive where permutations of the runs do not split as well. Nothing is
 * assumed of how the values are distributed, but that runs of unchanged code may change places.
 */
package dev.headroom.analysis.gate.history;
