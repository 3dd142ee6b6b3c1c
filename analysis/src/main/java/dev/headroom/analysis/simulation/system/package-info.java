/**
 * What a system to be simulated is made of: boxes with their CPU, places of which there are only so
 * many, caches, and requests as steps through them. Data only; {@code engine} plays it.
 */
package dev.headroom.analysis.simulation.system;
