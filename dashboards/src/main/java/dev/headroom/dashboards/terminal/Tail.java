package dev.headroom.dashboards.terminal;

/** A remark at the end of a line. */
public record Tail(String text, Paint paint) {}
