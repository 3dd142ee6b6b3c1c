/** Charts as SVG: axes, bars, lines over time. They know values and units, not diagnoses. */
package dev.headroom.dashboards.html.chart;
