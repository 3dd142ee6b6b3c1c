/**
 * Numbers only: intervals, least squares, the bootstrap, stationarity, the queue of several
 * servers. Nothing here knows what a resource, a request or a run is. Each formula cites its source
 * and is tested against an independent value.
 */
package dev.headroom.analysis.math;
