/**
 * What rules look at: {@link dev.headroom.analysis.evidence.Evidence} shows the model and views of
 * the recording, each worked out once and shared. {@code EvidenceKind} is the closed set of what a
 * rule may need; what is lacking and what is advised to record follows from it.
 */
package dev.headroom.analysis.evidence;
