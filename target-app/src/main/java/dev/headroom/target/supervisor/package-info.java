/**
 * Starts a topology and stops it: every part a real process in its box. Whatever happens to the
 * process that started it, nothing stays behind: children end when their pipe from it does, a
 * watchdog stops the database, and the next start sweeps up what even that missed.
 */
package dev.headroom.target.supervisor;
