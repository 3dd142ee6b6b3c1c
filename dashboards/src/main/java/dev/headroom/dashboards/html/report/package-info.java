/**
 * One diagnosis as one HTML file that needs nothing else, no network, font or library: {@link
 * dev.headroom.dashboards.html.report.HtmlReport} is the order of its sections, one a file.
 */
package dev.headroom.dashboards.html.report;
