/**
 * Profiles of simulated services in the layout that async-profiler writes: a JFR chunk (version
 * 2.0) with CPU samples and waits for locks. It has what a reader of such recordings needs and no
 * more.
 */
package dev.headroom.analysis.simulation.profile;
