/** What requests cost, by the method or the statement that it goes to: of a run, and of several. */
package dev.headroom.analysis.gate.cost;
