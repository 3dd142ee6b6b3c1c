/** Two diagnoses side by side for a terminal, with what was promised between them. */
package dev.headroom.dashboards.terminal.compare;
