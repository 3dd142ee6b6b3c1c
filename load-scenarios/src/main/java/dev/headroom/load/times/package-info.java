/**
 * How long each request took, in microseconds, measured around it: Gatling's own log counts
 * milliseconds.
 */
package dev.headroom.load.times;
