/**
 * Starts a topology and stops it: every part a real process in its box. It knows parts only by
 * their interface, starts each as soon as what it needs is ready, and stops all. Whatever happens
 * to the process that started it, nothing stays behind; {@code cleanup} sees to that.
 */
package dev.headroom.reference.supervisor;
