/**
 * The simulations, one a file, and how their schedules hang in Gatling's terms. A new one extends
 * {@link dev.headroom.load.simulation.LoadSimulation} and says what it loads and how.
 */
package dev.headroom.load.simulation;
