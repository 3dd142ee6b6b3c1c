/** The profile of the bottleneck's box as a flame graph. */
package dev.headroom.dashboards.html.flame;
