package dev.headroom.load.traffic;

/**
 * One arrival of a stream.
 *
 * @param number in the whole stream, from 1, whoever sends it
 * @param seconds from the begin
 */
public record Arrival(long number, double seconds) {}
