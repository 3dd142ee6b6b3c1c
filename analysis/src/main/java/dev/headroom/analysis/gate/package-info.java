/**
 * Whether runs of a candidate are worse than a baseline: {@link dev.headroom.analysis.gate.Gate}
 * refuses runs that may not be compared, compares the others check by check, and says pass,
 * regression or inconclusive. The run is the unit of replication: requests and seconds of one run
 * share what differs between runs, and rules that take those as their sample call a quarter to a
 * half of unchanged systems a regression.
 */
package dev.headroom.analysis.gate;
