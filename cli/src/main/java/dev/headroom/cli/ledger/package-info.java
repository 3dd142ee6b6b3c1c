/**
 * What the loop promised and what came of it, misses as misses: one JSON line a promise in the
 * folder that holds the runs.
 */
package dev.headroom.cli.ledger;
