/**
 * A run under way, as a line or two that are redrawn in place. What they say is a pure function of
 * a {@link dev.headroom.dashboards.live.LiveStatus}; only {@link
 * dev.headroom.dashboards.live.LiveScreen} writes.
 */
package dev.headroom.dashboards.live;
