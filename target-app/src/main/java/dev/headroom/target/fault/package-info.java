/**
 * Faults that can be planted in a topology, one a file, all listed in {@code Faults}. Each says
 * what it does and what evidence it should leave. Nothing of this is told to a diagnosis.
 */
package dev.headroom.target.fault;
