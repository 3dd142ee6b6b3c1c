/**
 * Pure rules over values: which steps a load has, and whether to go on after each. No clock, no
 * thread, nothing of Gatling.
 */
package dev.headroom.load.plan;
