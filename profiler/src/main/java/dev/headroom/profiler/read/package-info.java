/**
 * From a run's folder to a run in memory: responses are derived from the load generator's logs, of
 * whichever format {@code ResponseLogFormats} lists, and then all of it is read.
 */
package dev.headroom.profiler.read;
