/** Rules that others publish for calling a regression, written anew after their descriptions. */
package dev.headroom.analysis.examiner.gate.rule;
