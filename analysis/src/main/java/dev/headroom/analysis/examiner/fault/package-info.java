/**
 * Faults that are planted in random systems: one a file, all listed in {@code PlantedFaults}, which
 * gives only systems that a fault visibly hurts.
 */
package dev.headroom.analysis.examiner.fault;
