/**
 * One measurement at a time on a machine: two at once would measure each other. The operating
 * system holds the lock, so a killed holder never blocks anybody.
 */
package dev.headroom.cli.lock;
