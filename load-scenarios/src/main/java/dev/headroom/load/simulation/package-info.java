/**
 * The simulations, one a file. A new one extends {@link dev.headroom.load.gatling.LoadSimulation},
 * or {@link dev.headroom.load.gatling.TrafficSimulation} if it is a traffic model, and says what it
 * loads and how.
 */
package dev.headroom.load.simulation;
