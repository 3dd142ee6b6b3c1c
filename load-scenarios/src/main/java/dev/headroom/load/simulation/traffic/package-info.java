/** The traffic models, one a file: what each is, in the properties that make it so. */
package dev.headroom.load.simulation.traffic;
