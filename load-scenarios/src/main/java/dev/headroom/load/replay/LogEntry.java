package dev.headroom.load.replay;

/**
 * A request as an access log has it.
 *
 * @param epochSeconds when it came, or when it was answered, as far as the log tells
 * @param method of HTTP
 * @param target path and query
 */
public record LogEntry(double epochSeconds, String method, String target) {}
