/**
 * What PostgreSQL tells of itself: its counters, and what each kind of statement costs.
 *
 * <p>It does not count the rows that a statement reads. They are estimated from the tables that its
 * plan scans, and held against what was counted as read from those tables.
 */
package dev.headroom.profiler.collect.database.postgres;
