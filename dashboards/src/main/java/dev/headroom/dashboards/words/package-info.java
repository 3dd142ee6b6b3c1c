/**
 * What people read: sentences made from the codes and figures of a diagnosis, the same in every
 * form of the report. A closed set of codes has one file here, in which the compiler misses a code
 * without words; what a cause or a remedy says of itself stands in its own file in {@code
 * analysis}.
 */
package dev.headroom.dashboards.words;
