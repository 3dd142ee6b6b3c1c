/**
 * Runs that a gate or a baseline measures by itself: what is started, at which rate it is loaded,
 * in which order, how many times, and when a regression counts as confirmed.
 */
package dev.headroom.cli.gate.run;
