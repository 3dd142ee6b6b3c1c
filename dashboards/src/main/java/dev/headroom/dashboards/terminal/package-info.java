/**
 * A diagnosis, and the comparison of two, as text for a terminal: sized to its width, with or
 * without colours and with or without characters beyond ASCII. No escape sequence comes from the
 * data, since names and statements are written by others.
 */
package dev.headroom.dashboards.terminal;
