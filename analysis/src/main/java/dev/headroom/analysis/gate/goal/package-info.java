/** Absolute goals of a gate, such as {@code p99<200ms@400/s}: how they are written, and checked. */
package dev.headroom.analysis.gate.goal;
