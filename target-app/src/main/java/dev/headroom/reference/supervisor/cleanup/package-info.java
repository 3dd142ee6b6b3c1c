/**
 * What has to be gone when a system has ended, and those who see to it. Every process is noted in
 * the folder of its system before its program begins; a watchdog outlives whoever started the
 * system and ends what is noted; the next start sweeps up what even that missed.
 */
package dev.headroom.reference.supervisor.cleanup;
