/**
 * What is known of runs beside what was recorded in them, one JSON line each in the folder that
 * holds the runs: what the loop promised and what came of it, misses as misses, and what
 * experiments said of verdicts.
 */
package dev.headroom.cli.ledger;
