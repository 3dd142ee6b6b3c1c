/** Faults that make requests wait: locks, pools, calls of others, connections. */
package dev.headroom.analysis.examiner.fault.waiting;
