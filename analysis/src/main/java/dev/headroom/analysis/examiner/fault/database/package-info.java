/** Faults in what a database is asked. */
package dev.headroom.analysis.examiner.fault.database;
