/**
 * The gate's arithmetic on two groups of runs, one value a run: difference, interval, several
 * checks at once, and what more runs would show. It knows neither metrics nor files.
 */
package dev.headroom.analysis.gate.statistics;
