/**
 * What can be done to a topology, one remedy a file, all listed in {@code TopologyRemedies}. Each
 * changes data; the next start of the system is the change.
 */
package dev.headroom.reference.remedy;
