/**
 * What a system is given an amount of, and what the system would be with less of it: the question
 * behind a proof of what binds, which is to cut one budget after the other and to see whose cut
 * costs throughput.
 */
package dev.headroom.reference.budget;
