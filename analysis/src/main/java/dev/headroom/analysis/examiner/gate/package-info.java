/**
 * The gate, and rules that others publish, on restarts of benchmarks whose code did not change: any
 * two halves of them are alike, and one half times a factor is a regression that is known.
 */
package dev.headroom.analysis.examiner.gate;
