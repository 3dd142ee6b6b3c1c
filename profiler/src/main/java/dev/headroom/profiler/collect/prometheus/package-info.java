/** What a service tells of itself in Prometheus' text format. */
package dev.headroom.profiler.collect.prometheus;
