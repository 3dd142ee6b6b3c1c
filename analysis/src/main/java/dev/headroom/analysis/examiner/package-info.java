/**
 * Examines the diagnosis on systems whose truth is known: random ones from a seed, simulated and
 * recorded, with a fault or without, and the marks that the verdicts get. Other ways of naming a
 * bottleneck are marked on the same recordings.
 */
package dev.headroom.analysis.examiner;
