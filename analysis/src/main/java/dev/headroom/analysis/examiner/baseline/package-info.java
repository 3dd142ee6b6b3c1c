/**
 * Other ways of naming a bottleneck, marked on the same recordings: one a file, all listed in
 * {@code Baselines}.
 */
package dev.headroom.analysis.examiner.baseline;
