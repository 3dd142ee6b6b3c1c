/**
 * What a collector is, and what it can be pointed at: a collector is told of one kind of {@link
 * dev.headroom.profiler.collect.Endpoint}, says why it cannot look where it cannot, and hands on
 * raw values under the names of the run directory's catalogue, each with its own time. The
 * collectors themselves stand in the packages below, by where their figures come from.
 */
package dev.headroom.profiler.collect;
