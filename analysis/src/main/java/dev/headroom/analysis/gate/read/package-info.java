/** A recorded run in, what the gate compares of it out. */
package dev.headroom.analysis.gate.read;
