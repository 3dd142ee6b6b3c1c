/**
 * One diagnosis as a page for a terminal: {@link
 * dev.headroom.dashboards.terminal.report.TerminalReport} is the order of its blocks, one a file.
 */
package dev.headroom.dashboards.terminal.report;
