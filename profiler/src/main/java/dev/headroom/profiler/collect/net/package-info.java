/**
 * What the kernel tells of a box's TCP: connections taken, and those that wait in front of who
 * listens. It counts them for a network namespace; where boxes share one, each sees the sum.
 */
package dev.headroom.profiler.collect.net;
