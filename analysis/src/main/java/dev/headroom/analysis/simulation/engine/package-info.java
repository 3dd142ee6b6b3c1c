/**
 * Plays a simulated system event by event: requests move through cores with quotas, places, caches
 * and delays. Nothing here knows what a recorder sees of it.
 */
package dev.headroom.analysis.simulation.engine;
