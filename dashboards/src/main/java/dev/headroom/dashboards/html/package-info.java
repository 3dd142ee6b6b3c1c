/**
 * A diagnosis as one HTML file that needs nothing else: no network, no font, no library. All text
 * goes through {@link dev.headroom.dashboards.html.Html}, which escapes it; the page's own content
 * policy forbids everything but the one style and the one script that it carries.
 */
package dev.headroom.dashboards.html;
