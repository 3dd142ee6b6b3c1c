/**
 * The {@code traffic:} part of {@code headroom.yaml}, as it is written: requests with their bodies,
 * headers and checks, journeys and feeders, a shape, and options by the names of {@link
 * dev.headroom.load.option}. Values from the environment are put in only where the load is made.
 * {@link dev.headroom.load.system.Keys} reads the file for whoever has another part in it.
 */
package dev.headroom.load.system;
