/**
 * What Headroom says of a run: the records behind {@code diagnosis.json}. Values only; how they are
 * found out is the other packages' work, how they look that of {@code dashboards}.
 *
 * <p>Rates are per second, times in seconds, CPU in cores. Intervals are central 90 % intervals.
 */
package dev.headroom.analysis.diagnosis;
