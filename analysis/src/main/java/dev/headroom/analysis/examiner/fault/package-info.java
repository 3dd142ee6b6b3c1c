/**
 * Faults that are planted in random systems, and what is none: one a file in the packages below,
 * all listed in {@code PlantedFaults}, which gives only systems that a fault visibly hurts.
 */
package dev.headroom.analysis.examiner.fault;
