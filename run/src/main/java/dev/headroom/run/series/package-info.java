/**
 * Samples of metrics over time, how their files are read, and how a series is found among many.
 * What a series says about a system is not decided here.
 */
package dev.headroom.run.series;
