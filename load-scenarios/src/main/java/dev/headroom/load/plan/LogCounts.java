package dev.headroom.load.plan;

/**
 * What of a log's lines is sent again.
 *
 * @param sent requests that are
 * @param unreadable lines that are no request of the log's format
 * @param leftOut requests that the filters of methods and paths leave out
 */
public record LogCounts(long sent, long unreadable, long leftOut) {}
