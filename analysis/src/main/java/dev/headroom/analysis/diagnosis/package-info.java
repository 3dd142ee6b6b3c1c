/**
 * What Headroom says of a run: the records behind {@code diagnosis.json}, documented in
 * docs/DIAGNOSIS.md. Values only, and no sentence: codes and figures for programs, of which {@code
 * dashboards} makes what people read. How they are found out is the other packages' work.
 *
 * <p>Rates are per second, times in seconds, CPU in cores. Intervals are central 90 % intervals.
 */
package dev.headroom.analysis.diagnosis;
