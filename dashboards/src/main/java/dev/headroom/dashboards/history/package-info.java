/** At which runs a system began to be another: for a terminal, for a browser, for a program. */
package dev.headroom.dashboards.history;
