/**
 * The headroom ladder: every resource by the throughput at which it saturates, with its interval,
 * and how far each was used where the load was highest.
 */
package dev.headroom.analysis.ladder;
