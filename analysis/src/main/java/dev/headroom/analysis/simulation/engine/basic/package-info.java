/**
 * What a simulation is made of and what knows nothing of a system: instants to come, lines of who
 * waits, and a core under a quota.
 */
package dev.headroom.analysis.simulation.engine.basic;
