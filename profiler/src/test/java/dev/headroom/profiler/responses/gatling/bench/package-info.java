/**
 * Measures how fast a log of Gatling's becomes a run's windows, and in how much memory, beside
 * Gatling's own reports on the same log. Run by {@code .ci/bench-gatling-log}.
 */
package dev.headroom.profiler.responses.gatling.bench;
