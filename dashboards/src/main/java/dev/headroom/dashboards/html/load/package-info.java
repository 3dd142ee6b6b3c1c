/**
 * Sections on what the load showed: response times and use of resources from plateau to plateau,
 * and where the time of a request grew.
 */
package dev.headroom.dashboards.html.load;
