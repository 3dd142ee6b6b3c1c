/**
 * What a page is made of. All text goes through {@link dev.headroom.dashboards.html.Html}, which
 * escapes it; the page's own content policy forbids everything but the one style and the one script
 * that it carries. What is shown stands in the packages below.
 */
package dev.headroom.dashboards.html;
