/**
 * What text for a terminal is made of: a page as wide as the terminal, with or without colours and
 * characters beyond ASCII, in cells and not in chars. No escape sequence comes from the data, since
 * names and statements are written by others. What is shown stands in the packages below.
 */
package dev.headroom.dashboards.terminal;
