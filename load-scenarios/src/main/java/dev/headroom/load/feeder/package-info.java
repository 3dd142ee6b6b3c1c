/**
 * Rows of values from a file, of which each arrival gets one: users with their passwords, things to
 * look for. Which row an arrival gets depends on the seed and its number alone.
 */
package dev.headroom.load.feeder;
