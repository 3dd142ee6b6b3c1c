/**
 * Shows what was found: a diagnosis as a terminal page, as an HTML report and as a comparison, and
 * a run under way as one line. This package holds what those share: how a figure and how foreign
 * text are written.
 *
 * <p>Nothing here thinks: a figure that is not in a record of {@code analysis} or {@code run} is
 * not shown. Nothing here reads a file or a clock; everything returns text.
 */
package dev.headroom.dashboards;
