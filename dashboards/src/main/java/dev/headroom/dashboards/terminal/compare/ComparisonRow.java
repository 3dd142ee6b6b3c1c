package dev.headroom.dashboards.terminal.compare;

/** A figure of two runs, in text that the terminal can show. */
record ComparisonRow(String name, String before, String after, String change) {}
